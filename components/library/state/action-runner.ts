import type { ActionResult } from '../../../lib/library/model/results';
import { sendCommand } from '../../../lib/messages/commands';
import type { AppState } from './app-state';

/** Runs actions and reports what came of them. */
export interface ActionRunner {
  /**
   * Runs an action; when it fails, a toast says so and that nothing was changed.
   *
   * @returns whether it was done
   */
  run(action: () => Promise<void>, failed: string): Promise<boolean>;
  /**
   * Shows a toast that says what was done, and offers to undo it.
   *
   * @param otherwise what it says when nothing had to be changed; without it there is no toast then
   */
  notify(text: string, done: ActionResult, otherwise?: string): void;
}

export const NOTE_SAVE_FAILED = 'The note could not be saved.';

/** @param state of which it sets the toast */
export function createActionRunner(state: Pick<AppState, 'toast'>): ActionRunner {
  const run: ActionRunner['run'] = async (action, failed) => {
    try {
      await action();
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
