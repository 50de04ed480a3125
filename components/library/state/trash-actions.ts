import type { TrashItem } from '../../../lib/library/read/trash';
import { sendCommand } from '../../../lib/messages/commands';
import type { ActionRunner } from './action-runner';
import type { AppState } from './app-state';

/** What the reader can do with what was taken away. */
export function createTrashActions(state: AppState, { run }: ActionRunner) {
  const deleteItems = (undoIds: string[] | null, text: string) =>
    run(async () => {
      await sendCommand('emptyTrash', { undoIds });
      state.toast.value = { text };
    }, 'The trash could not be emptied.');

  return {
    restore: ({ id }: TrashItem) =>
      run(async () => {
        await sendCommand('undo', { undoId: id });
        state.toast.value = { text: 'Restored.' };
      }, 'Could not restore.'),

    deletePermanently: ({ id }: TrashItem) => deleteItems([id], 'Deleted permanently.'),

    emptyTrash: () => deleteItems(null, 'The trash is empty.'),
  };
}
