import { browser } from 'wxt/browser';
import { listOf, scopeTitle } from '../../../lib/library/read/scope';
import type { Paper } from '../../../lib/paper/paper';
import { exportScope, HANDED_OVER, type HandedOver } from '../../../lib/transfer/export/export-request';
import type { FormatName } from '../../../lib/transfer/export/formats/format-names';
import type { Service } from './action-runner';
import type { AppState } from './app-state';

/** What the reader can do with what is found: it leaves. What writes the formats is read when it is first called for. */
export function createExportActs(state: AppState, { attempt }: Pick<Service, 'attempt'>) {
  const late = () => import('./export-file');

  /** What is picked, else everything that is found, not only the rows rendered so far. */
  const wanted = async (): Promise<HandedOver | undefined> => {
    const results = state.results.value;
    if (!results) return undefined;
    const { scope, query } = results;
    const picked = [...state.selection.picked.value.keys()];
    const shown = scopeTitle(scope, state.shelf.value);
    const title = query.trim() ? `${shown}: ${query.trim()}` : shown;
    const list = listOf(scope, state.shelf.value);
    const about = { title, ...(list && { listId: list.id }) };
    if (picked.length > 0) return { ...about, ids: picked };
    const isAll = scope.kind === 'all' && !query.trim();
    const name = exportScope(scope, query);
    return { ...about, ids: isAll ? null : await results.ids(), ...(name !== undefined && { scope: name }) };
  };

  return {
    exportAs: ({ id }: FormatName) =>
      attempt(async () => {
        const leaving = await wanted();
        if (!leaving) return;
        const list = state.shelf.value?.lists.find((each) => each.id === leaving.listId);
        state.notice.value = { text: await (await late()).saveExport(state.library, id, leaving, list) };
      }, 'The export failed.'),

    /** Hands it to the page where there is more to choose: what is new, the clipboard, other programs. */
    openExport: () =>
      attempt(async () => {
        await browser.storage.session.set({ [HANDED_OVER]: await wanted() });
        await browser.tabs.create({ url: '/transfer.html#export' });
      }, 'The export failed.'),

    copyCitation: (paper: Paper) =>
      attempt(async () => {
        await navigator.clipboard.writeText(await (await late()).citationOf(state.library, paper.id));
        state.notice.value = { text: 'BibTeX copied.' };
      }, 'The citation could not be copied.'),
  };
}
