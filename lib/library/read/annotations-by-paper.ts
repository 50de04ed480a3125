import { STATUSES, type Status } from '../model/annotations';
import type { UserData } from './user-data';

/** What the reader keeps on one paper, beside its bookmark and its lists. */
export interface RowAnnotations {
  status?: Status;
  note?: string;
  tags?: readonly string[];
  isHidden?: true;
}

/** What the reader keeps on each paper on which there is something, by id. */
export function annotationsByPaper(shelf: UserData | undefined): ReadonlyMap<string, RowAnnotations> {
  const marked = new Map<string, RowAnnotations>();
  if (!shelf) return marked;
  const add = (id: string, more: RowAnnotations) => marked.set(id, { ...marked.get(id), ...more });
  for (const status of STATUSES) for (const id of shelf.status[status]) add(id, { status });
  for (const { paperId, note, tags } of shelf.worded)
    add(paperId, { ...(note !== undefined && { note }), ...(tags && { tags }) });
  for (const id of shelf.hidden) add(id, { isHidden: true });
  return marked;
}
