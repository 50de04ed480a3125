import type { TrashItem } from '../../../lib/library/read/trash';
import { sendCommand } from '../../../lib/messages/commands';
import type { ActionRunner } from './action-runner';
import type { AppState } from './app-state';

/** What the reader can do with what was taken away. */
export function createTrashActions(state: AppState, { run }: ActionRunner) {
  const letGo = (undoIds: string[] | null, text: string) =>
    run(async () => {
      await sendCommand('emptyTrash', { undoIds });
      state.toast.value = { text };
    }, 'The trash could not be emptied.');

  return {
    restore: ({ id }: TrashItem) =>
      run(async () => {
        await sendCommand('undo', { undoId: id });
        state.toast.value = { text: 'Restored.' };
      }, 'That could not be restored.'),

    deletePermanently: ({ id }: TrashItem) => letGo([id], 'Deleted for good.'),

    emptyTrash: () => letGo(null, 'The trash is empty.'),
  };
}
