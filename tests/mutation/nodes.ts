import { cardAround, cardsOf, copyOf, holdsText, partsOf, someCards } from './elements';
import type { MutantPage } from './mutant-page';
import type { Mutation } from './mutation';
import type { Random } from './random';

export const NODES: readonly Mutation[] = [
  { kind: 'nodes dropped', least: { withJson: 95, without: 78 }, apply: dropParts },
  { kind: 'kinds of nodes dropped', least: { withJson: 97, without: 70 }, apply: dropKinds },
  { kind: 'nodes doubled', least: { withJson: 98, without: 98 }, apply: doubleParts },
  { kind: 'cards doubled', least: { withJson: 98, without: 98 }, apply: doubleCards },
  {
    kind: 'cards reordered',
    least: { withJson: 98, without: 98 },
    apply: (page, random) => page.list.append(...random.shuffled(cardsOf(page))),
  },
  { kind: 'nodes reordered', least: { withJson: 98, without: 98 }, apply: reorderParts },
  { kind: 'nodes moved', least: { withJson: 98, without: 98 }, apply: moveParts },
  { kind: 'cards nested', least: { withJson: 98, without: 98 }, apply: nestCards },
];

function dropParts(page: MutantPage, random: Random): void {
  for (const card of someCards(page, random))
    for (const part of random.some(partsOf(page, card), 3)) part.remove();
}

/** A redesign removes one part of every card: every list, every heading, every picture. */
function dropKinds(page: MutantPage, random: Random): void {
  for (const name of random.some(
    ['h3', 'p', 'ul', 'li', 'img', 'svg', 'label', 'span', 'h3 a', 'a:has(img)'],
    2,
  )) {
    for (const card of cardsOf(page)) {
      const parts = partsOf(page, card);
      for (const part of [...card.querySelectorAll(name)]) if (parts.includes(part)) part.remove();
    }
  }
}

function doubleParts(page: MutantPage, random: Random): void {
  for (const card of someCards(page, random))
    for (const part of random.some(partsOf(page, card), 4)) part.after(copyOf(page, part));
}

function doubleCards(page: MutantPage, random: Random): void {
  for (const card of random.some(cardsOf(page), 3)) {
    const copy = copyOf(page, card);
    if (random.chance(0.5)) card.after(copy);
    else page.list.append(copy);
  }
}

function reorderParts(page: MutantPage, random: Random): void {
  for (const card of someCards(page, random)) {
    const holders = [card, ...partsOf(page, card)].filter((part) => part.childNodes.length > 1);
    for (const holder of random.some(
      holders.filter((part) => !page.words.has(part)),
      3,
    ))
      holder.append(...random.shuffled([...holder.childNodes]));
  }
}

/** Moves parts within their card: on the card of another paper, they would be that paper's. */
function moveParts(page: MutantPage, random: Random): void {
  for (const card of someCards(page, random)) {
    const [part] = random.some(partsOf(page, card), 1);
    if (!part) continue;
    const places = [card, ...partsOf(page, card)].filter(
      (place) =>
        !part.contains(place) &&
        !holdsText(page, place) &&
        !isVoid(place) &&
        cardAround(page, place) === cardAround(page, part),
    );
    const place = random.pick(places.length > 0 ? places : [card]);
    const before = random.pick([...place.childNodes, null]);
    if (before !== part) place.insertBefore(part, before);
  }
}

function isVoid(element: Element): boolean {
  return /^(?:img|input|svg|video)$/i.test(element.tagName);
}

/** A card, or two, at the beginning, at the end or somewhere within another. */
function nestCards(page: MutantPage, random: Random): void {
  const [host, ...guests] = random.shuffled(cardsOf(page)).slice(0, 2 + random.below(2));
  if (!host) return;
  for (const guest of guests) {
    const places = [...host.querySelectorAll('div')].filter((part) => part.closest('a') === null);
    const place = random.chance(0.5) || places.length === 0 ? host : random.pick(places);
    if (holdsText(page, place)) host.append(guest);
    else if (random.chance(0.5)) place.append(guest);
    else place.prepend(guest);
  }
}
