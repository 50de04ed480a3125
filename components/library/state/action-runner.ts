import type { ActionResult } from '../../../lib/library/model/results';
import { sendCommand } from '../../../lib/messages/commands';
import type { AppState } from './app-state';

/** How the reader is served: with an act that is tried, and with word of what was done. */
export interface ActionRunner {
  /**
   * Runs an act; when it fails, says so and that nothing was changed.
   *
   * @returns whether it was done
   */
  run(run: () => Promise<void>, failed: string): Promise<boolean>;
  /**
   * Says what was done, and offers to take it back.
   *
   * @param otherwise what is said when everything was so already; nothing unless given
   */
  notify(text: string, done: ActionResult, otherwise?: string): void;
}

export const NOTE_SAVE_FAILED = 'The note could not be saved.';

/** Runs acts and says in the notice what came of them. */
export function createActionRunner(state: Pick<AppState, 'toast'>): ActionRunner {
  const run: ActionRunner['run'] = async (act, failed) => {
    try {
      await act();
      return true;
    } catch (error) {
      console.error('Papershelf', error);
      state.toast.value = { text: `${failed} Nothing was changed. Try again.` };
      return false;
    }
  };
  const notify: ActionRunner['notify'] = (text, { undoId }, otherwise) => {
    if (undoId === undefined) {
      if (otherwise !== undefined) state.toast.value = { text: otherwise };
      return;
    }
    const undo = async () => {
      await sendCommand('undo', { undoId });
    };
    state.toast.value = { text, undo };
  };
  return { run, notify };
}
