import { browser } from 'wxt/browser';
import { arxivPdf, sitePage } from '../../../lib/paper/links';
import type { Paper } from '../../../lib/paper/paper';
import { createActionRunner } from './action-runner';
import { createMarkActs } from './annotation-actions';
import type { AppState } from './app-state';
import { createExportActs } from './export-actions';
import { createListActs } from './list-actions';
import { createPageActs } from './page-actions';
import { createTagActs } from './tag-actions';
import { createTrashActs } from './trash-actions';

/** What the reader can do; every act that changes what is kept can be undone from the notice it leaves. */
export function createActs(state: AppState) {
  const runner = createActionRunner(state);
  const { attempt } = runner;

  const undo = () =>
    attempt(async () => {
      await state.notice.value?.undo?.();
      state.notice.value = undefined;
    }, 'That could not be undone.');

  const open = (paper: Paper, inBackground: boolean) =>
    browser.tabs.create({ url: sitePage(paper), active: !inBackground });

  const openPdf = (paper: Paper) => {
    const url = arxivPdf(paper.id);
    if (url) browser.tabs.create({ url });
    else state.notice.value = { text: 'No PDF is known for this paper.' };
  };

  return {
    ...createMarkActs(state, runner),
    ...createListActs(state, runner),
    ...createTagActs(runner),
    ...createTrashActs(state, runner),
    ...createPageActs(state, runner),
    ...createExportActs(state, runner),
    undo,
    open,
    openPdf,
  };
}

export type Acts = ReturnType<typeof createActs>;
