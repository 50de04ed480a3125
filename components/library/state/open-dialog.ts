import type { ListWithPapers } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';

/** What stands over the list. */
export type OpenDialog =
  /** Puts papers on lists and takes them off. */
  | { kind: 'lists'; papers: readonly Paper[] }
  /** Tags papers. */
  | { kind: 'tags'; papers: readonly Paper[] }
  /** The note on a paper, or that of a paper on a list. */
  | { kind: 'note'; paper: Paper; list?: ListWithPapers | undefined }
  /** All lists, to be shown, changed and deleted. */
  | { kind: 'shelf' }
  /** Changes a list, or makes one: with a query a smart list. */
  | { kind: 'edit-list'; list: ListWithPapers }
  | { kind: 'new-list'; query?: string }
  | { kind: 'trash' }
  | { kind: 'help' }
  | { kind: 'settings' };
