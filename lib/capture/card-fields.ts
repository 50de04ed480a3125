import { hasSentence, sentenceCount } from '../paper/sentences';
import { type Leaf, leavesOf, textOf } from './element-text';
import { HEADING } from './find-cards';
import { COUNT, LONGEST_TITLE } from './shapes';

/**
 * One field of a card each, as found. Classes change with every redesign, so a field is known by what it links to, its
 * role, or the shape of its text. `own` are the links of the card that lead to its own paper.
 */
export function titleOf(root: Element, own: readonly Element[]): string | undefined {
  const headings = [...root.querySelectorAll(HEADING)].filter((heading) => textOf(heading) !== undefined);
  const linked = headings.find((heading) =>
    own.some((link) => heading.contains(link) || link.contains(heading)),
  );
  if (linked) return textOf(linked);
  const named = own
    .filter((link) => !/#|^\/login/.test(link.getAttribute('href') ?? ''))
    .map(textOf)
    .find((text) => text !== undefined && canBeTitle(text));
  return named ?? textOf(headings[0]);
}

/** A link to the paper may as well hold the author list, the abstract or the submitter. None of 8,900 titles ends in ".". */
function canBeTitle(text: string): boolean {
  const isOther = /\d authors?$|^submitted by\b|\.$/i.test(text) || sentenceCount(text) > 1;
  return !isOther && text.length <= LONGEST_TITLE && /\p{L}/u.test(text);
}

/** The longest paragraph: the abstract or, on the trending page, sometimes the site's AI summary. */
export function blurbOf(root: Element, own: readonly Element[], title = ''): string | undefined {
  let longest: string | undefined;
  const links = own.filter((link) => !link.querySelector(`p, ${HEADING}`));
  for (const element of [...root.querySelectorAll('p'), ...links]) {
    const text = textOf(element) ?? '';
    if (text.length > (longest?.length ?? 0) && text !== title && hasSentence(text)) longest = text;
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

/** A user name is one word: with more behind it, it is a larger part of the card. */
const SUBMITTER = /^submitted by (\S{1,60})$/i;

/** The smallest element that says "Submitted by" and a name, and nothing else. */
export function submitterOf(root: Element, leaves: readonly Leaf[]): string | undefined {
  for (const { element, text } of leaves) {
    if (!/^submitted by/i.test(text)) continue;
    for (
      let holder: Element | null = element;
      holder && root.contains(holder);
      holder = holder.parentElement
    ) {
      const said = textOf(holder) ?? '';
      const name = SUBMITTER.exec(said)?.[1];
      if (name !== undefined) return name;
      if (!/^submitted by$/i.test(said)) break;
    }
  }
  return undefined;
}

/** A chip that links to one name on the site and shows that name beside a picture. */
export function organizationOf(root: Element): string | undefined {
  for (const link of root.querySelectorAll('a[href^="/"]')) {
    const isOneName = /^\/[\w.-]+$/.test(link.getAttribute('href') ?? '');
    if (!isOneName || !link.querySelector('img')) continue;
    const name = textOf(link);
    const isPerson = SUBMITTER.test(textOf(link.parentElement) ?? '') || isInList(link, root);
    if (name && !isPerson) return name;
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
export function thumbnailOf(root: Element, own: readonly Element[]): string | undefined {
  for (const link of own) {
    for (const image of link.querySelectorAll('img[src], video[poster]')) {
      const address = image.getAttribute('src') ?? image.getAttribute('poster');
      if (address && !isInList(image, root)) return address;
    }
  }
  return undefined;
}

/** Whether an element stands in a list within the card: that of the authors. The cards may be a list themselves. */
function isInList(element: Element, root: Element): boolean {
  const list = element.closest('ul, ol');
  return list !== null && list !== root && root.contains(list);
}

function countIn(element: Element | null | undefined): string | undefined {
  return element ? leavesOf(element).find(({ text }) => COUNT.test(text))?.text : undefined;
}
