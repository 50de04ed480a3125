import { PAGE_KINDS, type PageKindName } from '../page/kinds';
import { foldSpace } from '../paper/white-space';

/** What the reader has decided about capture. */
export interface Settings {
  /** Nothing is read on any page. */
  isPaused: boolean;
  /** Kinds of page on which nothing is read. */
  skippedKinds: readonly PageKindName[];
  /** A paper whose title or abstract holds one of these words or phrases is not saved. */
  neverSave: readonly string[];
}

/**
 * Settings as they were stored, by this version or another: what is missing or of another shape restricts nothing, so
 * that one bad field does not undo the others.
 */
export function settingsFrom(stored: unknown): Settings {
  const { isPaused, skippedKinds, neverSave } = (stored ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    isPaused: isPaused === true,
    skippedKinds: PAGE_KINDS.map((kind) => kind.name).filter(
      (name) => isList(skippedKinds) && skippedKinds.includes(name),
    ),
    neverSave: isList(neverSave) ? wordList(neverSave.filter((word) => typeof word === 'string')) : [],
  };
}

/** Words or phrases, folded, without blanks and repetitions. */
export function wordList(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => foldSpace(word).toLowerCase()).filter(Boolean))];
}

/** Whether pages of this kind may be read. */
export function mayRead(settings: Settings, kind: PageKindName): boolean {
  return !settings.isPaused && !settings.skippedKinds.includes(kind);
}

/** Whether a text holds one of the words or phrases, whole and without regard to case. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  const spaced = (part: string) =>
    ` ${part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const searched = spaced(text);
  return words.some((word) => spaced(word).trim() !== '' && searched.includes(spaced(word)));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
