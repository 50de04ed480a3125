import { omitUndefined } from '../../util/defined';
import { collapseWhitespace } from '../../util/white-space';
import { type RegisterChanges, type Registers, registersFrom, registerTimes } from './registers';

/** How far the user is with a paper. */
export type Status = 'to-read' | 'reading' | 'read';

export const STATUSES: readonly Status[] = ['to-read', 'reading', 'read'];

/** The user's annotations of a paper: one record a paper, created with the first. A field is absent while it is not set. */
export interface PaperAnnotations {
  paperId: string;
  /** ISO 8601 in UTC; the latest bookmark is listed first. */
  bookmarkedAt?: string;
  status?: Status;
  /** ISO 8601 in UTC: when the user hid it. */
  hiddenAt?: string;
  /** Markdown, as it was typed. */
  note?: string;
  /** In the order in which they were added; two that differ only in case are one. */
  tags?: string[];
  /** The day its own page was last opened, `YYYY-MM-DD` in UTC. */
  openedOn?: string;
  /** Present when it has a note or tags: the index to find user text among many annotations. */
  worded?: 1;
  /** When each register of {@link annotationsToRegisters} was last changed, by name; those removed included. */
  changed: Record<string, string>;
}

/**
 * A change of the annotations of one paper. `set` names registers: `bookmark` and `hidden` (ISO 8601 in UTC), `status`, `note`,
 * `opened` (`YYYY-MM-DD`), and `tag:<name in lower case>` with the tag as typed.
 */
export interface AnnotationPatch {
  paperId: string;
  set: RegisterChanges;
}

const TAG = 'tag:';

/** The name of a tag's register. */
export function tagRegisterName(tag: string): string {
  return TAG + collapseWhitespace(tag).toLowerCase();
}

/** The changes that add or remove a tag. */
export function tagChanges(tag: string, isOn: boolean): RegisterChanges {
  return { [tagRegisterName(tag)]: isOn ? collapseWhitespace(tag) : null };
}

/** Whether a patch may contain this register. */
export function isAnnotationRegister(name: string): boolean {
  return /^(?:bookmark|hidden|status|note|opened)$/.test(name) || (name.startsWith(TAG) && name.length > 4);
}

/** The record as registers, which can be changed and merged separately. */
export function annotationsToRegisters(annotations: PaperAnnotations): Registers {
  const tags = new Map(annotations.tags?.map((tag) => [tagRegisterName(tag), tag]));
  const values: Record<string, string | undefined> = {
    bookmark: annotations.bookmarkedAt,
    status: annotations.status,
    hidden: annotations.hiddenAt,
    note: annotations.note,
    opened: annotations.openedOn,
  };
  return registersFrom(annotations.changed, (name) =>
    name.startsWith(TAG) ? tags.get(name) : Object.hasOwn(values, name) ? values[name] : undefined,
  );
}

/** The record made of registers. */
export function annotationsFromRegisters(paperId: string, registers: Registers): PaperAnnotations {
  const tags = Object.entries(registers)
    .filter(([name, { value }]) => name.startsWith(TAG) && value !== undefined)
    .sort(([a, { at }], [b, { at: other }]) => (at === other ? (a < b ? -1 : 1) : at < other ? -1 : 1))
    .map(([, { value }]) => value ?? '');
  const note = registers.note?.value;
  return omitUndefined({
    paperId,
    bookmarkedAt: registers.bookmark?.value,
    status: registers.status?.value as Status | undefined,
    hiddenAt: registers.hidden?.value,
    note,
    tags: tags.length > 0 ? tags : undefined,
    openedOn: registers.opened?.value,
    worded: tags.length > 0 || note !== undefined ? (1 as const) : undefined,
    changed: registerTimes(registers),
  });
}
