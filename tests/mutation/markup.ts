import { cardsOf, partsOf, renameElement, someCards, wrap } from './elements';
import type { MutantPage } from './mutant-page';
import type { Mutation } from './mutation';
import type { Random } from './random';

/** What may replace an element in a redesign. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ARTICLE: ['div', 'section', 'li', 'article-card'],
  H3: ['h2', 'h4', 'h1', 'div', 'span', 'p', 'strong'],
  P: ['div', 'span', 'section', 'blockquote'],
  UL: ['ol', 'div', 'span'],
  LI: ['div', 'span', 'dd'],
  SPAN: ['div', 'b', 'p'],
  DIV: ['section', 'span', 'header'],
  LABEL: ['button', 'div'],
};
const WRAPPERS = ['div', 'section', 'span', 'li', 'ul', 'figure', 'article', 'main', 'p', 'a'];

export const MARKUP: readonly Mutation[] = [
  { kind: 'elements renamed', least: { withJson: 98, without: 98 }, apply: renameElements },
  {
    kind: 'links are spans',
    least: { withJson: 98, without: 98 },
    apply: (page, random) => renameAll(page, someCards(page, random), 'A', 'span'),
  },
  { kind: 'wrappers around cards', least: { withJson: 98, without: 98 }, apply: wrapCards },
  { kind: 'wrappers around rows of cards', least: { withJson: 98, without: 98 }, apply: wrapRows },
  { kind: 'wrappers within cards', least: { withJson: 98, without: 98 }, apply: wrapParts },
];

function renameElements(page: MutantPage, random: Random): void {
  for (const name of random.some(Object.keys(OTHER_NAMES), 4)) {
    const other = random.pick(OTHER_NAMES[name] ?? ['div']);
    renameAll(page, someCards(page, random), name, other);
  }
}

function renameAll(page: MutantPage, cards: readonly Element[], name: string, other: string): void {
  for (const card of cards)
    for (const element of [...partsOf(page, card), card])
      if (element.tagName === name) renameElement(page, element, other);
}

function wrapCards(page: MutantPage, random: Random): void {
  const names = random.some(WRAPPERS, 3);
  for (const card of someCards(page, random)) for (const name of names) wrap(card, name);
}

/** Two or three cards in one element, as in the rows of a grid. */
function wrapRows(page: MutantPage, random: Random): void {
  const name = random.pick(WRAPPERS);
  const size = 2 + random.below(2);
  let row: Element | undefined;
  for (const [at, card] of cardsOf(page).entries()) {
    if (at % size === 0) row = wrap(card, name);
    else row?.append(card);
  }
}

function wrapParts(page: MutantPage, random: Random): void {
  const count = 1 + random.below(4);
  for (const card of someCards(page, random)) {
    const parts = partsOf(page, card);
    for (let done = 0; done < count && parts.length > 0; done++)
      wrap(random.pick(parts), random.pick(['div', 'span', 'section', 'figure', 'ul', 'p']));
  }
}
