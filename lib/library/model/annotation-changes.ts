import type { UserAction } from './actions';
import { type AnnotationPatch, type Status, tagChanges } from './annotations';
import type { RegisterChanges } from './registers';

/** What the user does to the annotations of a paper, or of several: the same from a row, a dialog and a badge on a page. */
export interface AnnotationChange {
  deed: UserAction;
  /** For the trash: tags, a note that was deleted, a status. */
  name?: string;
  set: RegisterChanges;
}

/** @param now when a bookmark is set */
export function bookmarkChange(isOn: boolean, now: Date): AnnotationChange {
  return { deed: isOn ? 'bookmark' : 'unbookmark', set: { bookmark: isOn ? now.toISOString() : null } };
}

/** @param now since when a paper is hidden */
export function hiddenChange(isHidden: boolean, now: Date): AnnotationChange {
  return { deed: isHidden ? 'hide' : 'unhide', set: { hidden: isHidden ? now.toISOString() : null } };
}

/** @param status `undefined` for none */
export function statusChange(status: Status | undefined): AnnotationChange {
  return { deed: 'status', name: status ?? '', set: { status: status ?? null } };
}

/**
 * @param note Markdown; nothing but blanks deletes the note
 * @param before the note so far
 */
export function noteChange(note: string, before: string | undefined): AnnotationChange {
  if (note.trim() !== '') return { deed: 'note', set: { note } };
  return { deed: 'unnote', ...(before !== undefined && { name: before }), set: { note: null } };
}

export function addTagsChange(tags: readonly string[]): AnnotationChange {
  const set = Object.assign({}, ...tags.map((tag) => tagChanges(tag, true)));
  return { deed: 'tag', name: tags.join(', '), set };
}

export function removeTagChange(tag: string): AnnotationChange {
  return { deed: 'untag', name: tag, set: tagChanges(tag, false) };
}

/** Where a paper has both tags, one is left. */
export function renameTagChange(tag: string, next: string): AnnotationChange {
  return { deed: 'tag', name: next, set: { ...tagChanges(tag, false), ...tagChanges(next, true) } };
}

/** A change of some papers, as the argument of the command `changeMarks`. */
export function annotate(
  paperIds: readonly string[],
  { set, ...action }: AnnotationChange,
): Omit<AnnotationChange, 'set'> & { patches: AnnotationPatch[] } {
  return { ...action, patches: paperIds.map((paperId) => ({ paperId, set })) };
}
