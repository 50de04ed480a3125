import type { Done } from '../../../lib/library/model/results';
import { act } from '../../../lib/messages/commands';
import type { AppState } from './app-state';

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

export const NOTE_FAILED = 'The note could not be saved.';

/** Runs acts and says in the notice what came of them. */
export function createActionRunner(state: Pick<AppState, 'notice'>): Service {
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
  return { attempt, tell };
}
