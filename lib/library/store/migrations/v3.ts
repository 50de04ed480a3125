/**
 * Version 3 adds the search index and the undo of forgetting. Frozen, like every version. Nothing is migrated: the index is
 * built from the papers, and the background indexes a library without one when it is idle.
 *
 * - `segments`: the frozen parts of the index; `columns`: each segment's values for filters and sorting
 * - `manifest`: one record, the list of segments
 * - `changes`: the changes of `papers` since
 * - `forgotten`: what was last forgotten, so that it can be undone
 */
export const STORES = {
  segments: 'id',
  columns: 'segmentId',
  manifest: 'key',
  changes: '++seq',
  forgotten: 'id',
};
