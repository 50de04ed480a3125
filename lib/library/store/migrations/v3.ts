/**
 * Version 3 adds the search index and the undo of forgetting. Frozen, like every layout. Nothing is carried over: an
 * index is made of the papers, and a library without one is indexed by the background in its own time.
 *
 * - `segments`: the frozen parts of the index; `columns`: what filters and sorting need of each paper of a segment
 * - `manifest`: one record, which segments there are
 * - `changes`: what has changed in `papers` since
 * - `forgotten`: what was forgotten last, so that it can be undone
 */
export const STORES = {
  segments: 'id',
  columns: 'segmentId',
  manifest: 'key',
  changes: '++seq',
  forgotten: 'id',
};
