import type { ShelvedList } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';

/** What stands over the list. */
export type Overlay =
  /** Puts papers on lists and takes them off. */
  | { kind: 'lists'; papers: readonly Paper[] }
  /** Tags papers. */
  | { kind: 'tags'; papers: readonly Paper[] }
  /** The note on a paper, or that of a paper on a list. */
  | { kind: 'note'; paper: Paper; list?: ShelvedList | undefined }
  /** All lists, to be shown, changed and deleted. */
  | { kind: 'shelf' }
  /** Changes a list, or makes one: with a query a smart list. */
  | { kind: 'edit-list'; list: ShelvedList }
  | { kind: 'new-list'; query?: string }
  | { kind: 'trash' }
  | { kind: 'help' }
  | { kind: 'settings' };
