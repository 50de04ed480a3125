/** What was done, as the reader is told. */
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

/** Deeds that take away what the reader had: only these are shown in the trash. */
export const RESTORABLE_ACTIONS: ReadonlySet<UserAction> = new Set([
  'unbookmark',
  'unnote',
  'untag',
  'take-off-list',
  'delete-list',
  'forget',
]);
