import { omitUndefined } from '../../util/defined';
import { collapseWhitespace } from '../../util/white-space';
import { type RegisterChanges, type Registers, registersFrom, registerTimes } from './registers';

/** How far the reader is with a paper. */
export type Status = 'to-read' | 'reading' | 'read';

export const STATUSES: readonly Status[] = ['to-read', 'reading', 'read'];

/** What a reader keeps on a paper: one record a paper, made at the first mark. A field is absent while it is not set. */
export interface PaperAnnotations {
  paperId: string;
  /** ISO 8601 in UTC; the latest bookmark stands first. */
  bookmarkedAt?: string;
  status?: Status;
  /** ISO 8601 in UTC: since when the reader does not want to see it. */
  hiddenAt?: string;
  /** Markdown, as it was typed. */
  note?: string;
  /** In the order in which they were given; two that differ in case alone are one. */
  tags?: string[];
  /** The day its own page was opened last, `YYYY-MM-DD` in UTC. */
  openedOn?: string;
  /** There when it has a note or tags: by it the reader's own words are found among many marks. */
  worded?: 1;
  /** When each of them was changed last, by the names of {@link annotationsToRegisters}; those taken away included. */
  changed: Record<string, string>;
}

/**
 * A change of the marks of one paper. `set` names registers: `bookmark` and `hidden` (ISO 8601 in UTC), `status`, `note`,
 * `opened` (`YYYY-MM-DD`), and `tag:<name in lower case>` with the tag as it is written.
 */
export interface AnnotationPatch {
  paperId: string;
  set: RegisterChanges;
}

const TAG = 'tag:';

/** The register of a tag. */
export function tagRegisterName(tag: string): string {
  return TAG + collapseWhitespace(tag).toLowerCase();
}

/** The changes that give or take away a tag. */
export function tagChanges(tag: string, isOn: boolean): RegisterChanges {
  return { [tagRegisterName(tag)]: isOn ? collapseWhitespace(tag) : null };
}

/** Whether a patch may have this register. */
export function isAnnotationRegister(name: string): boolean {
  return /^(?:bookmark|hidden|status|note|opened)$/.test(name) || (name.startsWith(TAG) && name.length > 4);
}

/** The record as registers, which can be changed and merged one by one. */
export function annotationsToRegisters(marks: PaperAnnotations): Registers {
  const tags = new Map(marks.tags?.map((tag) => [tagRegisterName(tag), tag]));
  const values: Record<string, string | undefined> = {
    bookmark: marks.bookmarkedAt,
    status: marks.status,
    hidden: marks.hiddenAt,
    note: marks.note,
    opened: marks.openedOn,
  };
  return registersFrom(marks.changed, (name) =>
    name.startsWith(TAG) ? tags.get(name) : Object.hasOwn(values, name) ? values[name] : undefined,
  );
}

/** The record that registers stand for. */
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
