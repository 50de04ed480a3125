import type { MarkedPaper } from './annotation-cache';
import type { IconName } from './icons';

/** How a paper's mark looks and what it says. */
export interface BadgeAppearance {
  face: IconName;
  /** The bookmark's colour. */
  isAmber: boolean;
  /** Everything the mark stands for, for those who do not see it, and for the pointer that rests on it. */
  words: string;
}

/**
 * The mark of a paper that is in the library. A mark shows one thing, the most telling one; its words say them all.
 *
 * @param isNew whether it came into the library on this visit
 */
export function badgeAppearance(paper: MarkedPaper, isNew: boolean): BadgeAppearance {
  const { isBookmarked, isHidden, status } = paper;
  const said = [
    isNew && 'new',
    isBookmarked && 'bookmarked',
    status?.replace('-', ' '),
    isHidden && 'hidden',
  ].filter(Boolean);
  const words = said.join(', ') || 'saved';
  return {
    face: faceOf(paper, isNew),
    isAmber: isBookmarked && !isHidden,
    words: `${words.charAt(0).toUpperCase()}${words.slice(1)}. Papershelf`,
  };
}

function faceOf({ isBookmarked, isHidden, status }: MarkedPaper, isNew: boolean): IconName {
  if (isHidden) return 'hidden';
  if (status === 'reading' || status === 'read') return status;
  if (isBookmarked) return 'bookmarked';
  if (status) return status;
  return isNew ? 'new' : 'saved';
}

/** Whether the reader is done with a paper: what becomes of its card is a setting. */
export function isFinished({ isHidden, status }: MarkedPaper): boolean {
  return isHidden || status === 'read';
}
