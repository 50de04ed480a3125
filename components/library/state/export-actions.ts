import { browser } from 'wxt/browser';
import { listOfScope, scopeTitle } from '../../../lib/library/read/scope';
import type { Paper } from '../../../lib/paper/paper';
import {
  EXPORT_REQUEST_KEY,
  type ExportRequest,
  exportLogKey,
} from '../../../lib/transfer/export/export-request';
import type { FormatName } from '../../../lib/transfer/export/formats/format-names';
import type { ActionRunner } from './action-runner';
import type { AppState } from './app-state';

/** What the reader can do with what is found: it leaves. What writes the formats is read when it is first called for. */
export function createExportActions(state: AppState, { run }: Pick<ActionRunner, 'run'>) {
  const late = () => import('./export-file');

  /** What is picked, else everything that is found, not only the rows rendered so far. */
  const wanted = async (): Promise<ExportRequest | undefined> => {
    const results = state.results.value;
    if (!results) return undefined;
    const { scope, query } = results;
    const picked = [...state.selection.selected.value.keys()];
    const shown = scopeTitle(scope, state.userData.value);
    const title = query.trim() ? `${shown}: ${query.trim()}` : shown;
    const list = listOfScope(scope, state.userData.value);
    const about = { title, ...(list && { listId: list.id }) };
    if (picked.length > 0) return { ...about, ids: picked };
    const isAll = scope.kind === 'all' && !query.trim();
    const name = exportLogKey(scope, query);
    return { ...about, ids: isAll ? null : await results.ids(), ...(name !== undefined && { scope: name }) };
  };

  return {
    exportAs: ({ id }: FormatName) =>
      run(async () => {
        const leaving = await wanted();
        if (!leaving) return;
        const list = state.userData.value?.lists.find((each) => each.id === leaving.listId);
        state.toast.value = { text: await (await late()).saveExport(state.library, id, leaving, list) };
      }, 'The export failed.'),

    /** Hands it to the page where there is more to choose: what is new, the clipboard, other programs. */
    openExport: () =>
      run(async () => {
        await browser.storage.session.set({ [EXPORT_REQUEST_KEY]: await wanted() });
        await browser.tabs.create({ url: '/transfer.html#export' });
      }, 'The export failed.'),

    copyCitation: (paper: Paper) =>
      run(async () => {
        await navigator.clipboard.writeText(await (await late()).bibtexOf(state.library, paper.id));
        state.toast.value = { text: 'BibTeX copied.' };
      }, 'The citation could not be copied.'),
  };
}
