import type { PagePaperState } from '../../library/model/results';
import type { IconName } from './icons';

/** How a paper's badge looks and its accessible name. */
export interface BadgeAppearance {
  iconName: IconName;
  /** Whether the badge has the bookmark's colour. */
  isAmber: boolean;
  /** Every state of the paper, as the accessible name and tooltip. */
  label: string;
}

/**
 * The badge of a paper that is in the library. Its icon shows the most important state; its label names them all.
 *
 * @param isNew whether it came into the library on this visit
 */
export function badgeAppearance(paper: PagePaperState, isNew: boolean): BadgeAppearance {
  const { isBookmarked, isHidden, status } = paper;
  const states = [
    isNew && 'new',
    isBookmarked && 'bookmarked',
    status?.replace('-', ' '),
    isHidden && 'hidden',
  ].filter(Boolean);
  const text = states.join(', ') || 'saved';
  return {
    iconName: iconOf(paper, isNew),
    isAmber: isBookmarked && !isHidden,
    label: `${text.charAt(0).toUpperCase()}${text.slice(1)}. Papershelf`,
  };
}

function iconOf({ isBookmarked, isHidden, status }: PagePaperState, isNew: boolean): IconName {
  if (isHidden) return 'hidden';
  if (status === 'reading' || status === 'read') return status;
  if (isBookmarked) return 'bookmarked';
  if (status) return status;
  return isNew ? 'new' : 'saved';
}

/** Whether the user has read or hidden a paper: a setting decides how its card looks. */
export function isFinished({ isHidden, status }: PagePaperState): boolean {
  return isHidden || status === 'read';
}
