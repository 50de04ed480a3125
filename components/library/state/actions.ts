import { browser } from 'wxt/browser';
import { arxivPdfUrl, paperUrl } from '../../../lib/paper/links';
import type { Paper } from '../../../lib/paper/paper';
import { createActionRunner } from './action-runner';
import { createAnnotationActions } from './annotation-actions';
import type { AppState } from './app-state';
import { createExportActions } from './export-actions';
import { createListActions } from './list-actions';
import { createPageActions } from './page-actions';
import { createTagActions } from './tag-actions';
import { createTrashActions } from './trash-actions';

/** What the reader can do; every act that changes what is kept can be undone from the notice it leaves. */
export function createActions(state: AppState) {
  const runner = createActionRunner(state);
  const { run } = runner;

  const undo = () =>
    run(async () => {
      await state.toast.value?.undo?.();
      state.toast.value = undefined;
    }, 'Could not undo.');

  const open = (paper: Paper, inBackground: boolean) =>
    browser.tabs.create({ url: paperUrl(paper), active: !inBackground });

  const openPdf = (paper: Paper) => {
    const url = arxivPdfUrl(paper.id);
    if (url) browser.tabs.create({ url });
    else state.toast.value = { text: 'No PDF is known for this paper.' };
  };

  return {
    ...createAnnotationActions(state, runner),
    ...createListActions(state, runner),
    ...createTagActions(runner),
    ...createTrashActions(state, runner),
    ...createPageActions(state, runner),
    ...createExportActions(state, runner),
    undo,
    open,
    openPdf,
  };
}

export type Actions = ReturnType<typeof createActions>;
