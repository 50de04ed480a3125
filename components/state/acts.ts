import { browser } from 'wxt/browser';
import { act } from '../../lib/messages/acts';
import { arxivPdf, sitePage } from '../../lib/paper/links';
import type { Paper } from '../../lib/paper/paper';
import type { Done } from '../../lib/store/trash';
import type { AppState } from './app-state';
import { createExportActs } from './export-acts';
import { createListActs } from './list-acts';
import { createMarkActs } from './mark-acts';
import { createPageActs } from './page-acts';
import { createTagActs } from './tag-acts';
import { createTrashActs } from './trash-acts';

/** How the reader is served: with an act that is tried, and with word of what was done. */
export interface Service {
  /**
   * Runs an act; when it fails, says so and that nothing was changed.
   *
   * @returns whether it was done
   */
  attempt(run: () => Promise<void>, failed: string): Promise<boolean>;
  /**
   * Says what was done, and offers to take it back.
   *
   * @param otherwise what is said when everything was so already; nothing unless given
   */
  tell(text: string, done: Done, otherwise?: string): void;
}

/** What the reader can do; every act that changes what is kept can be undone from the notice it leaves. */
export function createActs(state: AppState) {
  const attempt: Service['attempt'] = async (run, failed) => {
    try {
      await run();
      return true;
    } catch (error) {
      console.error('Papershelf', error);
      state.notice.value = { text: `${failed} Nothing was changed. Try again.` };
      return false;
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
    ...createExportActs(state, { attempt }),
    undo,
    open,
    openPdf,
  };
}

export type Acts = ReturnType<typeof createActs>;
