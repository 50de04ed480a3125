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
 * Reads the cards of a listing from the elements of the document, in any of the site's markups from 2024-08 to 2026-10.
 * Where a card says a thing twice (a half for wide screens, one for narrow ones), the first is taken. The document is
 * only read, and never laid out.
 *
 * @returns the cards in the order of the page; a card without a readable title is among them, without `title`
 */
export function extractCards(document: Document): RawCard[] {
  const places = findCards(listingRoot(document));
  let ofSite: Set<string> | undefined;
  // Hardly ever asked for: only where a card has no heading that is its title for certain.
  const isOfSite = (text: string) => {
    ofSite ??= textsOnSeveralCards(places, ({ root }) => textLeavesOf(root).map((leaf) => leaf.text));
    return ofSite.has(text);
  };
  return places.flatMap((place) => readCard(place, isOfSite) ?? []);
}

/**
 * Elements that hold the paper's own words, in which "March 7" is no date and "12 authors" counts nobody. So do links to
 * the paper whose text is its title or abstract. A search puts the words it found into elements of their own.
 */
const PROSE = `p, ${HEADING_SELECTOR}`;
const WORDLESS = `svg, ${PROSE}`;

function readCard({ root, id, own }: CardElement, isOfSite: (text: string) => boolean): RawCard | undefined {
  const title = cardTitle(root, own, isOfSite);
  const blurb = cardSummary(root, own, title);
  const wordy = own.filter(
    (link) => !link.querySelector(PROSE) && [title, blurb].includes(elementText(link) ?? ''),
  );
  const leaves = textLeavesOf(root, (element) => element.matches(WORDLESS) || wordy.includes(element));
  const authorCount = leaves.find(({ text }) => AUTHOR_COUNT.test(text))?.text;
  const date = dateOf(root, leaves);
  // The site may put a card of its own among the papers' cards, an advertisement of its newsletter for example.
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

/** What stands in the date's place without being one is handed on as well, for the parser to say so. */
function afterDot(leaves: readonly TextLeaf[]): string | undefined {
  const dot = leaves.find(({ text }) => text === '·')?.element;
  const next = elementText(dot?.nextElementSibling) ?? '';
  const isDate = /\d/.test(next) && !AUTHOR_COUNT.test(next) && !COUNT.test(next);
  return isDate && next.length <= 40 ? next : undefined;
}
