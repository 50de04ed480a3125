import { elementText, type TextLeaf, textLeavesOf } from './element-text';
import { relativeSiteLink } from './paper-link';
import { COUNT, NAME_PATTERN } from './patterns';

/**
 * Each function extracts one field of a card, as found. Classes change with every redesign, so a field is recognized by
 * its link, its role, or the pattern of its text. `own` are the links of the card to its own paper.
 */

/** The vote count is in a log-in link for visitors, in a label or a checkbox for logged-in users. */
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

/** A user name is one word: with more text after it, the element is a larger part of the card. */
const SUBMITTER = /^submitted by (\S{1,60})$/i;

/** The user name in the smallest element with "Submitted by" and a name, and nothing else. */
export function submitterOf(root: Element, leaves: readonly TextLeaf[]): string | undefined {
  for (const { element, text } of leaves) {
    if (!/^submitted by/i.test(text)) continue;
    for (
      let holder: Element | null = element;
      holder && root.contains(holder);
      holder = holder.parentElement
    ) {
      const holderText = elementText(holder) ?? '';
      const name = SUBMITTER.exec(holderText)?.[1];
      if (name !== undefined) return name;
      if (!/^submitted by$/i.test(holderText)) break;
    }
  }
  return undefined;
}

/** The name in a chip that links to a name on the site and shows it beside a picture. */
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

const GITHUB_LOGO_VIEW_BOX = '0 0 256 250';

/** The link to the code on trending cards; daily cards have only a star count beside GitHub's logo. */
export function repositoryOf(root: Element): { githubUrl?: string; githubStars?: string } {
  const link = root.querySelector('a[href^="https://github.com/"]');
  const githubUrl = link?.getAttribute('href');
  const logo = [...root.querySelectorAll('svg')].find(
    (svg) => svg.getAttribute('viewBox') === GITHUB_LOGO_VIEW_BOX,
  );
  // Numbers within a vote or a link to the discussion are others.
  const isAmongOthers = logo?.closest('a[href], label, [role="checkbox"]');
  const githubStars = countIn(link ?? (isAmongOthers ? undefined : logo?.parentElement));
  return { ...(githubUrl ? { githubUrl } : {}), ...(githubStars ? { githubStars } : {}) };
}

/** The picture in the link to the paper; avatars in the author list are in links to it, too. */
export function thumbnailOf(root: Element, own: readonly Element[]): string | undefined {
  for (const link of own) {
    for (const image of link.querySelectorAll('img[src], video[poster]')) {
      const address = image.getAttribute('src') ?? image.getAttribute('poster');
      if (address && !isInList(image, root)) return address;
    }
  }
  return undefined;
}

/** Whether an element is in a list within the card: that of the authors. The cards may be a list themselves. */
function isInList(element: Element, root: Element): boolean {
  const list = element.closest('ul, ol');
  return list !== null && list !== root && root.contains(list);
}

/** The number in an element; none if it has several. A number in a link within it counts something else. */
function countIn(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const leaves = textLeavesOf(element, (inner) => inner !== element && inner.matches('a[href]'));
  return onlyOf(leaves.flatMap(({ text }) => (COUNT.test(text) ? text : [])));
}

/** The text, if all of them are the same. */
function onlyOf(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return texts.every((text) => text === first) ? first : undefined;
}

function hrefOf(link: Element): string {
  return relativeSiteLink(link.getAttribute('href') ?? '');
}
