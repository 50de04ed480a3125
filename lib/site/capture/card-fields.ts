import { elementText, type TextLeaf, textLeavesOf } from './element-text';
import { relativeSiteLink } from './paper-link';
import { COUNT, NAME_PATTERN } from './patterns';

/**
 * One field of a card each, as found. Classes change with every redesign, so a field is known by what it links to, its
 * role, or the shape of its text. `own` are the links of the card that lead to its own paper.
 */

/** The vote stands in the log-in link of a visitor, in a label or a checkbox of somebody who is logged in. */
export function upvotesOf(root: Element, own: readonly Element[]): string | undefined {
  const logins = own.filter((link) => hrefOf(link).startsWith('/login'));
  for (const voter of [...logins, ...root.querySelectorAll('label, [role="checkbox"]')]) {
    const count = countIn(voter);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** The number at the link to the discussion; the site shows it only when there are comments. */
export function commentsOf(own: readonly Element[]): string | undefined {
  return countIn(own.find((link) => hrefOf(link).endsWith('#community')));
}

/** A user name is one word: with more behind it, it is a larger part of the card. */
const SUBMITTER = /^submitted by (\S{1,60})$/i;

/** The smallest element that says "Submitted by" and a name, and nothing else. */
export function submitterOf(root: Element, leaves: readonly TextLeaf[]): string | undefined {
  for (const { element, text } of leaves) {
    if (!/^submitted by/i.test(text)) continue;
    for (
      let holder: Element | null = element;
      holder && root.contains(holder);
      holder = holder.parentElement
    ) {
      const said = elementText(holder) ?? '';
      const name = SUBMITTER.exec(said)?.[1];
      if (name !== undefined) return name;
      if (!/^submitted by$/i.test(said)) break;
    }
  }
  return undefined;
}

/** A chip that links to one name on the site and shows that name beside a picture. */
export function organizationOf(root: Element): string | undefined {
  for (const link of root.querySelectorAll('a[href]')) {
    const isOneName = /^\/[\w.-]+$/.test(hrefOf(link));
    if (!isOneName || !link.querySelector('img')) continue;
    const name = onlyOf(textLeavesOf(link).map(({ text }) => text));
    const isPerson = SUBMITTER.test(elementText(link.parentElement) ?? '') || isInList(link, root);
    if (name && !isPerson && NAME_PATTERN.test(name)) return name;
  }
  return undefined;
}

const GITHUB_MARK = '0 0 256 250';

/** The link to the code on trending cards; daily cards have only a star count beside the repository's mark. */
export function repositoryOf(root: Element): { githubUrl?: string; githubStars?: string } {
  const link = root.querySelector('a[href^="https://github.com/"]');
  const githubUrl = link?.getAttribute('href');
  const mark = [...root.querySelectorAll('svg')].find((svg) => svg.getAttribute('viewBox') === GITHUB_MARK);
  // Within a vote or a link to the discussion stand other numbers.
  const isAmongOthers = mark?.closest('a[href], label, [role="checkbox"]');
  const githubStars = countIn(link ?? (isAmongOthers ? undefined : mark?.parentElement));
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

/** The number in an element; of several there is no telling which one is meant. A link in it counts something else. */
function countIn(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const leaves = textLeavesOf(element, (inner) => inner !== element && inner.matches('a[href]'));
  return onlyOf(leaves.flatMap(({ text }) => (COUNT.test(text) ? text : [])));
}

/** The text that all of them are, if they are one. */
function onlyOf(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return texts.every((text) => text === first) ? first : undefined;
}

function hrefOf(link: Element): string {
  return relativeSiteLink(link.getAttribute('href') ?? '');
}
