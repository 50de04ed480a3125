import { browser } from 'wxt/browser';
import { BIBTEX } from '../../lib/export/bibtex';
import type { ExportFormat } from '../../lib/export/format';
import { exportFileName } from '../../lib/export/formats';
import { act } from '../../lib/messages/acts';
import { arxivPdf, sitePage } from '../../lib/paper/links';
import type { Paper } from '../../lib/paper/paper';
import { papersById } from '../../lib/read/papers';
import type { ShelvedList } from '../../lib/read/shelf';
import type { AppState } from './app-state';
import { createPageActs } from './page-acts';
import { saveFile } from './save-file';
import { ALL, scopeTitle } from './scope';

/** Runs an act; when it fails, says so and that nothing was changed. */
export type Attempt = (run: () => Promise<void>, failed: string) => Promise<void>;

/** What the reader can do; every act that takes something away can be undone from the notice it leaves. */
export function createActs(state: AppState) {
  const { library } = state;

  const attempt: Attempt = async (run, failed) => {
    try {
      await run();
    } catch (error) {
      console.error('Papershelf', error);
      state.notice.value = { text: `${failed} Nothing was changed. Try again.` };
    }
  };

  const toggleBookmark = (paper: Paper) =>
    attempt(async () => {
      const argument = { paperId: paper.id };
      if (!state.bookmarked.value.has(paper.id)) return act('addBookmark', argument);
      const removed = await act('removeBookmark', argument);
      const undo = async () => {
        if (removed) await act('restoreBookmark', removed);
      };
      state.notice.value = { text: 'Bookmark removed.', undo };
    }, 'The bookmark could not be saved.');

  const addToNamedList = (paper: Paper, name: string) =>
    attempt(async () => {
      const list = await act('addToNamedList', { name, paperId: paper.id });
      state.notice.value = { text: `Added to ${list.name}.`, undo: () => takeOff(paper, list.id) };
    }, 'The paper could not be added to the list.');

  const takeOff = async (paper: Paper, listId: string) => {
    await act('removeFromList', { listId, paperId: paper.id });
  };

  const removeFrom = (paper: Paper, list: ShelvedList) =>
    attempt(async () => {
      const entry = await act('removeFromList', { listId: list.id, paperId: paper.id });
      const undo = () => act('restoreEntries', entry ? [entry] : []);
      state.notice.value = { text: `Removed from ${list.name}.`, undo };
    }, 'The paper could not be removed from the list.');

  const removeList = (list: ShelvedList) =>
    attempt(async () => {
      const deleted = await act('deleteList', { listId: list.id });
      state.ask({ scope: ALL });
      const undo = async () => {
        if (deleted) await act('restoreList', deleted);
      };
      state.notice.value = { text: `Deleted the list ${list.name}.`, undo };
    }, 'The list could not be deleted.');

  const undo = () =>
    attempt(async () => {
      await state.notice.value?.undo?.();
      state.notice.value = undefined;
    }, 'That could not be undone.');

  /** Exports everything that is found, not only the rows rendered so far. */
  const exportAs = (format: ExportFormat) =>
    attempt(async () => {
      const results = state.results.value;
      if (!results) return;
      const papers = await papersById(library, await results.ids());
      const shown = scopeTitle(results.scope, state.shelf.value);
      const title = results.query.trim() ? `${shown}: ${results.query.trim()}` : shown;
      const subject = { title, now: new Date() };
      saveFile(exportFileName(subject, format), format.mediaType, format.write(papers, subject));
      state.notice.value = { text: `Exported ${papers.length.toLocaleString()} papers as ${format.name}.` };
    }, 'The export failed.');

  const copyCitation = (paper: Paper) =>
    attempt(async () => {
      const subject = { title: paper.title, now: new Date() };
      await navigator.clipboard.writeText(BIBTEX.write([paper], subject));
      state.notice.value = { text: 'BibTeX copied.' };
    }, 'The citation could not be copied.');

  const open = (paper: Paper, inBackground: boolean) =>
    browser.tabs.create({ url: sitePage(paper), active: !inBackground });

  const openPdf = (paper: Paper) => {
    const url = arxivPdf(paper.id);
    if (url) browser.tabs.create({ url });
    else state.notice.value = { text: 'No PDF is known for this paper.' };
  };

  return {
    toggleBookmark,
    addToNamedList,
    removeFrom,
    removeList,
    ...createPageActs(state, attempt),
    undo,
    exportAs,
    copyCitation,
    open,
    openPdf,
  };
}

export type Acts = ReturnType<typeof createActs>;
