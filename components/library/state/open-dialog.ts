import type { ListWithPapers } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';

/** The dialog that is open over the list. */
export type OpenDialog =
  /** Adds papers to lists and removes them. */
  | { kind: 'lists'; papers: readonly Paper[] }
  /** Tags papers. */
  | { kind: 'tags'; papers: readonly Paper[] }
  /** The note on a paper, or that of a paper on a list. */
  | { kind: 'note'; paper: Paper; list?: ListWithPapers | undefined }
  /** All lists, to show, edit and delete them. */
  | { kind: 'all-lists' }
  /** Edits a list, or creates one: with a query a smart list. */
  | { kind: 'edit-list'; list: ListWithPapers }
  | { kind: 'new-list'; query?: string }
  | { kind: 'trash' }
  | { kind: 'help' }
  | { kind: 'settings' };
