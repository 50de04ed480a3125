import { STATUSES, type Status } from '../model/annotations';
import type { UserData } from './user-data';

/** The user's annotations of one paper, except its bookmark and its lists. */
export interface RowAnnotations {
  status?: Status;
  note?: string;
  tags?: readonly string[];
  isHidden?: true;
}

/** The annotations of each paper that has any, by id. */
export function annotationsByPaper(userData: UserData | undefined): ReadonlyMap<string, RowAnnotations> {
  const annotations = new Map<string, RowAnnotations>();
  if (!userData) return annotations;
  const add = (id: string, more: RowAnnotations) => annotations.set(id, { ...annotations.get(id), ...more });
  for (const status of STATUSES) for (const id of userData.status[status]) add(id, { status });
  for (const { paperId, note, tags } of userData.worded)
    add(paperId, { ...(note !== undefined && { note }), ...(tags && { tags }) });
  for (const id of userData.hidden) add(id, { isHidden: true });
  return annotations;
}
