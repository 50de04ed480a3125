import { browser } from 'wxt/browser';
import { BIBTEX } from '../../lib/export/bibtex';
import type { ExportFormat } from '../../lib/export/format';
import { exportFileName } from '../../lib/export/formats';
import { act } from '../../lib/messages/acts';
import { arxivPdf, sitePage } from '../../lib/paper/links';
import type { Paper } from '../../lib/paper/paper';
import { papersById } from '../../lib/read/papers';
import type { Done } from '../../lib/store/trash';
import type { AppState } from './app-state';
import { createListActs } from './list-acts';
import { createMarkActs } from './mark-acts';
import { createPageActs } from './page-acts';
import { saveFile } from './save-file';
import { scopeTitle } from './scope';
import { createTagActs } from './tag-acts';
import { createTrashActs } from './trash-acts';

/** How the reader is served: with an act that is tried, and with word of what was done. */
export interface Service {
  /** Runs an act; when it fails, says so and that nothing was changed. */
  attempt(run: () => Promise<void>, failed: string): Promise<void>;
  /**
   * Says what was done, and offers to take it back.
   *
   * @param otherwise what is said when everything was so already; nothing unless given
   */
  tell(text: string, done: Done, otherwise?: string): void;
}

/** What the reader can do; every act that changes what is kept can be undone from the notice it leaves. */
export function createActs(state: AppState) {
  const { library } = state;

  const attempt: Service['attempt'] = async (run, failed) => {
    try {
      await run();
    } catch (error) {
      console.error('Papershelf', error);
      state.notice.value = { text: `${failed} Nothing was changed. Try again.` };
    }
  };
  const tell: Service['tell'] = (text, { undoId }, otherwise) => {
    if (undoId === undefined) {
      if (otherwise !== undefined) state.notice.value = { text: otherwise };
      return;
    }
    const undo = async () => {
      await act('undo', { undoId });
    };
    state.notice.value = { text, undo };
  };

  const undo = () =>
    attempt(async () => {
      await state.notice.value?.undo?.();
      state.notice.value = undefined;
    }, 'That could not be undone.');

  /** Exports what is picked, else everything that is found, not only the rows rendered so far. */
  const exportAs = (format: ExportFormat) =>
    attempt(async () => {
      const results = state.results.value;
      if (!results) return;
      const picked = [...state.selection.picked.value.values()];
      const papers = picked.length > 0 ? picked : await papersById(library, await results.ids());
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
    ...createMarkActs(state, { attempt, tell }),
    ...createListActs(state, { attempt, tell }),
    ...createTagActs({ attempt, tell }),
    ...createTrashActs(state, { attempt, tell }),
    ...createPageActs(state, { attempt, tell }),
    undo,
    exportAs,
    copyCitation,
    open,
    openPdf,
  };
}

export type Acts = ReturnType<typeof createActs>;
