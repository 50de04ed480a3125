import { PAGE_KIND_NAMES, type PageKindName } from '../site/pages/page-kind-names';
import { collapseWhitespace } from '../util/white-space';

/** How a card on a listing looks whose paper was read or hidden. */
export type FinishedCardStyle = 'show' | 'dim' | 'collapse';

export const FINISHED_CARD_STYLES: readonly FinishedCardStyle[] = ['show', 'dim', 'collapse'];

/** The user's choices about capture and about what is shown on the site's pages. */
export interface Settings {
  /** Nothing is read on any page. */
  isPaused: boolean;
  /** Kinds of page on which nothing is read. */
  skippedKinds: readonly PageKindName[];
  /** A paper whose title or abstract holds one of these words or phrases is not saved. */
  neverSave: readonly string[];
  /** Each card on a listing has a badge. (A stored name: badges were marks once.) */
  hasMarks: boolean;
  finished: FinishedCardStyle;
  /** A listing shows how many papers are new, with a button to the next of them. (A stored name.) */
  tellsNew: boolean;
  /** Keys act on the cards of a listing. */
  hasKeys: boolean;
  /** The toolbar button counts the new papers of its tab: the badge of the browser, not those on cards. */
  hasBadge: boolean;
}

/**
 * Settings as they were stored, by this version or another: what is missing or of another shape restricts nothing, so that
 * one bad field does not undo the others; only keyboard shortcuts are off by default.
 */
export function settingsFrom(stored: unknown): Settings {
  const { isPaused, skippedKinds, neverSave, ...page } = (stored ?? {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    isPaused: isPaused === true,
    skippedKinds: PAGE_KIND_NAMES.filter((name) => isList(skippedKinds) && skippedKinds.includes(name)),
    neverSave: isList(neverSave)
      ? normalizePhrases(neverSave.filter((word) => typeof word === 'string'))
      : [],
    hasMarks: page.hasMarks !== false,
    finished: FINISHED_CARD_STYLES.find((choice) => choice === page.finished) ?? 'dim',
    tellsNew: page.tellsNew !== false,
    hasKeys: page.hasKeys === true,
    hasBadge: page.hasBadge !== false,
  };
}

/** Words or phrases in lower case, without blank and repeated ones. */
export function normalizePhrases(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => collapseWhitespace(word).toLowerCase()).filter(Boolean))];
}

/** Whether a text holds one of the words or phrases, whole and without regard to case. */
export function containsAnyPhrase(text: string, words: readonly string[]): boolean {
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
