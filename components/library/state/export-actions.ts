import { browser } from 'wxt/browser';
import { listOfScope, scopeTitle } from '../../../lib/library/read/scope';
import type { Paper } from '../../../lib/paper/paper';
import {
  EXPORT_REQUEST_KEY,
  type ExportRequest,
  exportLogKey,
} from '../../../lib/transfer/export/export-request';
import type { FormatName } from '../../../lib/transfer/export/formats/format-names';
import { saveFile } from '../../ui/save-file';
import type { ActionRunner } from './action-runner';
import type { AppState } from './app-state';

/** Exports of the results, or of the selection. What writes the formats is loaded at its first use. */
export function createExportActions(state: AppState, { run }: Pick<ActionRunner, 'run'>) {
  const lazyExport = () => import('../../../lib/transfer/export/run-export');

  /** The selection, else all results, not only the rows rendered so far. */
  const requested = async (): Promise<ExportRequest | undefined> => {
    const results = state.results.value;
    if (!results) return undefined;
    const { scope, query } = results;
    const selected = [...state.selection.selected.value.keys()];
    const shown = scopeTitle(scope, state.userData.value);
    const title = query.trim() ? `${shown}: ${query.trim()}` : shown;
    const list = listOfScope(scope, state.userData.value);
    const about = { title, ...(list && { listId: list.id }) };
    if (selected.length > 0) return { ...about, ids: selected };
    const isAll = scope.kind === 'all' && !query.trim();
    const logKey = exportLogKey(scope, query);
    return {
      ...about,
      ids: isAll ? null : await results.ids(),
      ...(logKey !== undefined && { scope: logKey }),
    };
  };

  return {
    exportAs: ({ id }: FormatName) =>
      run(async () => {
        const request = await requested();
        if (!request) return;
        const { exportRequested } = await lazyExport();
        const lists = state.userData.value?.lists ?? [];
        state.toast.value = { text: await exportRequested(state.library, lists, request, id, saveFile) };
      }, 'The export failed.'),

    /** Opens the page where there is more to choose: what is new, the clipboard, other programs. */
    openExport: () =>
      run(async () => {
        await browser.storage.session.set({ [EXPORT_REQUEST_KEY]: await requested() });
        await browser.tabs.create({ url: '/transfer.html#export' });
      }, 'The export failed.'),

    copyCitation: (paper: Paper) =>
      run(async () => {
        const { bibtexOf } = await lazyExport();
        await navigator.clipboard.writeText(await bibtexOf(state.library, paper.id));
        state.toast.value = { text: 'BibTeX copied.' };
      }, 'The citation could not be copied.'),
  };
}
