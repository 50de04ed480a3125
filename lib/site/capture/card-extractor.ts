import { omitUndefined } from '../../util/defined';
import type { RawCard } from './capture';
import { HEADING_SELECTOR } from './card-bounds';
import { commentsOf, organizationOf, repositoryOf, submitterOf, thumbnailOf, upvotesOf } from './card-fields';
import { cardSummary, cardTitle, linksElsewhere } from './card-text';
import { textsOnSeveralCards } from './card-texts';
import { elementText, type TextLeaf, textLeavesOf } from './element-text';
import { type CardElement, findCards, listingRoot } from './find-cards';
import { AUTHOR_COUNT, COUNT, PAPER_DATE } from './patterns';

/**
 * Extracts the cards of a listing from the elements of the document, in any of the site's markups from 2024-08 to 2026-10.
 * Where a card has a value twice (in a half for wide screens and one for narrow ones), the first is used. The document is
 * not changed, and no layout is forced.
 *
 * @returns the cards in the order of the page; a card without a readable title is included, without `title`
 */
export function extractCards(document: Document): RawCard[] {
  const cardElements = findCards(listingRoot(document));
  let siteTexts: Set<string> | undefined;
  // Rarely computed: only where a card has no heading that is certainly its title.
  const isSiteText = (text: string) => {
    siteTexts ??= textsOnSeveralCards(cardElements, ({ root }) =>
      textLeavesOf(root).map((leaf) => leaf.text),
    );
    return siteTexts.has(text);
  };
  return cardElements.flatMap((cardElement) => extractCard(cardElement, isSiteText) ?? []);
}

/**
 * Elements with the paper's own text, in which "March 7" is not its date nor "12 authors" its author count. The same is
 * true of links to the paper whose text is its title or abstract. A search wraps the words it found in elements.
 */
const PROSE = `p, ${HEADING_SELECTOR}`;
const SKIPPED = `svg, ${PROSE}`;

function extractCard(
  { root, id, own }: CardElement,
  isSiteText: (text: string) => boolean,
): RawCard | undefined {
  const title = cardTitle(root, own, isSiteText);
  const blurb = cardSummary(root, own, title);
  const proseLinks = own.filter(
    (link) => !link.querySelector(PROSE) && [title, blurb].includes(elementText(link) ?? ''),
  );
  const leaves = textLeavesOf(root, (element) => element.matches(SKIPPED) || proseLinks.includes(element));
  const authorCount = leaves.find(({ text }) => AUTHOR_COUNT.test(text))?.text;
  const date = dateOf(root, leaves);
  // The site may insert cards of its own among the papers', such as an advertisement of its newsletter.
  const isPaper = () => (authorCount ?? date) !== undefined && !linksElsewhere(root);
  if (id === undefined && !isPaper()) return undefined;
  return omitUndefined({
    reader: 'cards' as const,
    link: id,
    title,
    authorCount,
    date,
    blurb,
    upvotes: upvotesOf(root, own),
    comments: commentsOf(own),
    submittedBy: submitterOf(root, leaves),
    organization: organizationOf(root),
    thumbnailUrl: thumbnailOf(root, own),
    ...repositoryOf(root),
  });
}

function dateOf(root: Element, leaves: readonly TextLeaf[]): string | undefined {
  const shown = leaves.find(({ text }) => PAPER_DATE.test(text))?.text;
  return (
    shown ?? afterDot(leaves) ?? root.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined
  );
}

/** The text in the date's place is returned even when it is no date: the parser reports that. */
function afterDot(leaves: readonly TextLeaf[]): string | undefined {
  const dot = leaves.find(({ text }) => text === '·')?.element;
  const next = elementText(dot?.nextElementSibling) ?? '';
  const isDate = /\d/.test(next) && !AUTHOR_COUNT.test(next) && !COUNT.test(next);
  return isDate && next.length <= 40 ? next : undefined;
}
