import { cardsOf, holdsText, partsOf, someCards } from './elements';
import type { MutantPage } from './mutant-page';
import type { Mutation } from './mutation';
import type { Random } from './random';

export const INSERTIONS: readonly Mutation[] = [
  { kind: 'comments inserted', least: { withJson: 98, without: 98 }, apply: insertComments },
  { kind: 'texts inserted', least: { withJson: 98, without: 98 }, apply: insertTexts },
  { kind: 'elements inserted', least: { withJson: 98, without: 98 }, apply: insertElements },
  { kind: 'cards of other things', least: { withJson: 98, without: 98 }, apply: insertStrangers },
];

/** Anywhere, even in the middle of words, as frameworks do. */
function insertComments(page: MutantPage, random: Random): void {
  for (const card of someCards(page, random)) {
    for (const element of [card, ...card.querySelectorAll('*')]) {
      if (!random.chance(0.3)) continue;
      const text = [...element.childNodes].find((node) => node.nodeType === 3);
      const comment = page.document.createComment(
        random.pick(['[', ']', '', 'if', '4 authors', '· Jan 1, 2020']),
      );
      if (text && random.chance(0.5)) splitWith(text as Text, comment, random);
      else element.insertBefore(comment, random.pick([...element.childNodes, null]));
    }
  }
}

function splitWith(text: Text, comment: Comment, random: Random): void {
  const value = text.data;
  const at = random.below(value.length + 1);
  text.data = value.slice(0, at);
  text.after(comment, text.ownerDocument.createTextNode(value.slice(at)));
}

/** Texts of the site, inserted where there is no other text: next to a value they would be a part of it. */
const WORDS = [
  'New',
  '•',
  '|',
  '—',
  'Featured',
  'View paper',
  'Read more…',
  ' \n ',
  '\u00a0',
  'Sponsored',
  'AI-generated summary',
];

/** The same text on every card: the site's own text is on all of them. */
function insertTexts(page: MutantPage, random: Random): void {
  const words = random.some(WORDS, 3);
  for (const card of cardsOf(page))
    for (const word of words) insert(page, card, page.document.createTextNode(word), random);
}

function insert(page: MutantPage, card: Element, node: Node, random: Random): void {
  const places = [card, ...partsOf(page, card)].filter(
    (part) => !holdsText(page, part) && !isVoid(part) && !isNameless(part),
  );
  const place = random.pick(places.length > 0 ? places : [card]);
  place.insertBefore(node, random.pick([...place.childNodes, null]));
}

/** Elements that look like extracted ones, but are not. */
const ELEMENTS: readonly (readonly [name: string, text: string])[] = [
  ['button', 'Share'],
  ['span', 'New'],
  ['div', '5 min read'],
  ['span', '3 days ago'],
  ['span', '#1 Paper of the day'],
  ['div', 'Read by 12 people.'],
  ['h4', 'Abstract'],
  ['p', 'View all'],
  ['span', '2 models'],
  ['time', 'yesterday'],
];

function insertElements(page: MutantPage, random: Random): void {
  const [name, text] = random.pick(ELEMENTS);
  for (const card of cardsOf(page)) {
    const element = page.document.createElement(name);
    element.textContent = text;
    insert(page, card, element, random);
  }
}

/** Advertisements, notices and teasers among the cards. */
const STRANGERS: readonly string[] = [
  '<h3>Get trending papers in your inbox</h3><p>Every day. For nothing.</p><a href="/subscribe">Subscribe</a>',
  '<h3><a href="/blog/news">News of the site</a></h3><p>We moved. It went well.</p><span>·</span> <span>Jun 3</span>',
  '<h3>Join us</h3><a href="https://github.com/site/site"><span>GitHub</span> <span>12.3k</span></a>',
  '<a href="/papers/trending"><h3>All trending papers</h3></a>',
];

function insertStrangers(page: MutantPage, random: Random): void {
  const stranger = page.document.createElement(random.pick(['article', 'div']));
  stranger.innerHTML = random.pick(STRANGERS);
  page.list.insertBefore(stranger, random.pick([...page.list.children, null]));
}

/** A link to an organization without its name: any extractor would take inserted text for the name. */
function isNameless(element: Element): boolean {
  const link = element.closest('a');
  return link !== null && textless(link) && !/papers/.test(link.outerHTML);
}

function textless(element: Element): boolean {
  return (element.textContent ?? '').trim() === '';
}

function isVoid(element: Element): boolean {
  return /^(?:img|input|svg|video)$/i.test(element.tagName);
}
