import { sentenceCount } from '../paper/sentences';
import { leafTexts, textOf } from './element-text';
import { HEADING } from './find-cards';
import { AUTHOR_COUNT, COUNT, LONGEST_TITLE } from './shapes';

/**
 * One field of a card each, as found. Classes change with every redesign, so a field is known by what it links to, its
 * role, or the shape of its text. `own` are the links of the card that lead to its own paper.
 */
export function titleOf(root: Element, own: readonly Element[]): string | undefined {
  const heading = textOf(root.querySelector(HEADING));
  if (heading) return heading;
  return own
    .filter((link) => !/#|^\/login/.test(link.getAttribute('href') ?? ''))
    .map(textOf)
    .find((text) => text !== undefined && canBeTitle(text));
}

/** A link to the paper may as well hold the author list, the abstract or the submitter. */
function canBeTitle(text: string): boolean {
  const isOther =
    AUTHOR_COUNT.test(text) || /\d authors?$|^submitted by\b/i.test(text) || sentenceCount(text) > 1;
  return !isOther && text.length <= LONGEST_TITLE && /\p{L}/u.test(text);
}

/** The longest paragraph: the abstract or, on the trending page, sometimes the site's AI summary. */
export function blurbOf(root: Element, own: readonly Element[], title = ''): string | undefined {
  let longest: string | undefined;
  for (const element of [...root.querySelectorAll('p'), ...own]) {
    const text = textOf(element) ?? '';
    const isBlurb = sentenceCount(text) > 0 && text !== title && !(title && text.startsWith(title));
    if (isBlurb && text.length > (longest?.length ?? 0)) longest = text;
  }
  return longest;
}

/** The vote stands in the log-in link of a visitor, in a label or a checkbox of somebody who is logged in. */
export function upvotesOf(root: Element, own: readonly Element[]): string | undefined {
  const logins = own.filter((link) => link.getAttribute('href')?.startsWith('/login'));
  for (const voter of [...logins, ...root.querySelectorAll('label, [role="checkbox"]')]) {
    const count = countIn(voter);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** The number at the link to the discussion; the site shows it only when there are comments. */
export function commentsOf(own: readonly Element[]): string | undefined {
  return countIn(own.find((link) => link.getAttribute('href')?.endsWith('#community')));
}

const SUBMITTER = /^submitted by (\S.{0,60})$/i;

/** The smallest element that says "Submitted by" names the person and nothing else. */
export function submitterOf(root: Element): string | undefined {
  let smallest: string | undefined;
  for (const element of root.querySelectorAll('div, span, p')) {
    const name = SUBMITTER.exec(textOf(element) ?? '')?.[1];
    if (name && name.length <= (smallest?.length ?? Infinity)) smallest = name;
  }
  return smallest;
}

/** A chip that links to one name on the site and shows that name beside a picture. */
export function organizationOf(root: Element): string | undefined {
  for (const link of root.querySelectorAll('a[href^="/"]')) {
    const isOneName = /^\/[\w.-]+$/.test(link.getAttribute('href') ?? '');
    const isSubmitter = SUBMITTER.test(textOf(link.parentElement) ?? '');
    if (isOneName && !isSubmitter && link.querySelector('img')) return textOf(link);
  }
  return undefined;
}

const GITHUB_MARK = '0 0 256 250';

/** The link to the code on trending cards; daily cards have only a star count beside the repository's mark. */
export function repositoryOf(root: Element): { githubUrl?: string; githubStars?: string } {
  const link = root.querySelector('a[href^="https://github.com/"]');
  const githubUrl = link?.getAttribute('href');
  const mark = [...root.querySelectorAll('svg')].find((svg) => svg.getAttribute('viewBox') === GITHUB_MARK);
  const githubStars = countIn(link ?? mark?.parentElement);
  return { ...(githubUrl ? { githubUrl } : {}), ...(githubStars ? { githubStars } : {}) };
}

/** The picture in the link to the paper; avatars in the author list are links to it too. */
export function thumbnailOf(own: readonly Element[]): string | undefined {
  for (const link of own) {
    for (const image of link.querySelectorAll('img[src], video[poster]')) {
      const address = image.getAttribute('src') ?? image.getAttribute('poster');
      if (address && !image.closest('ul')) return address;
    }
  }
  return undefined;
}

function countIn(element: Element | null | undefined): string | undefined {
  return element ? leafTexts(element).find((text) => COUNT.test(text)) : undefined;
}
