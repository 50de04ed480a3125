/** What the user did, for undo, the trash and the messages about it. */
export type UserAction =
  | 'bookmark'
  | 'unbookmark'
  | 'status'
  | 'hide'
  | 'unhide'
  | 'note'
  | 'unnote'
  | 'tag'
  | 'untag'
  | 'put-on-list'
  | 'take-off-list'
  | 'move-on-list'
  | 'make-list'
  | 'change-list'
  | 'delete-list'
  | 'forget';

/** Actions that removed something of the user's: only these are shown in the trash. */
export const RESTORABLE_ACTIONS: ReadonlySet<UserAction> = new Set([
  'unbookmark',
  'unnote',
  'untag',
  'take-off-list',
  'delete-list',
  'forget',
]);
