import type { TrashItem } from '../../../lib/library/read/trash';
import { act } from '../../../lib/messages/commands';
import type { Service } from './action-runner';
import type { AppState } from './app-state';

/** What the reader can do with what was taken away. */
export function createTrashActs(state: AppState, { attempt }: Service) {
  const letGo = (undoIds: string[] | null, text: string) =>
    attempt(async () => {
      await act('emptyTrash', { undoIds });
      state.notice.value = { text };
    }, 'The trash could not be emptied.');

  return {
    restore: ({ id }: TrashItem) =>
      attempt(async () => {
        await act('undo', { undoId: id });
        state.notice.value = { text: 'Restored.' };
      }, 'That could not be restored.'),

    letGo: ({ id }: TrashItem) => letGo([id], 'Deleted for good.'),

    emptyTrash: () => letGo(null, 'The trash is empty.'),
  };
}
