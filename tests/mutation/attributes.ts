import { partsOf, someCards } from './elements';
import type { MutantPage } from './mutant-page';
import type { Mutation } from './mutation';
import type { Random } from './random';

/** Attributes that an extractor might rely on. */
const NAMES = ['href', 'class', 'role', 'datetime', 'viewBox', 'src', 'alt', 'title', 'type', 'id'];

const SITE = 'https://huggingface.co';

export const ATTRIBUTES: readonly Mutation[] = [
  { kind: 'attributes renamed', least: { withJson: 98, without: 98 }, apply: renameAttribute },
  { kind: 'links without href', least: { withJson: 98, without: 98 }, apply: loseLinks },
  { kind: 'site markers removed', least: { withJson: 98, without: 98 }, apply: loseMarkers },
  { kind: 'classes scrambled', least: { withJson: 98, without: 98 }, apply: scrambleClasses },
  { kind: 'hrefs absolute', least: { withJson: 98, without: 98 }, apply: makeAbsolute },
];

function renameAttribute(page: MutantPage, random: Random): void {
  for (const name of random.some(NAMES, 3)) {
    for (const card of someCards(page, random))
      for (const element of [card, ...partsOf(page, card)])
        rename(element, name, `data-${name.toLowerCase()}`);
  }
}

function loseLinks(page: MutantPage, random: Random): void {
  for (const card of someCards(page, random))
    for (const link of card.querySelectorAll('a')) rename(link, 'href', 'data-to');
}

/** Removes the names by which the site's own scripts find the listing. Without `data-props` there is no data. */
function loseMarkers(page: MutantPage, random: Random): void {
  const marker = page.document.querySelector('[data-target]');
  for (const name of random.some(['data-target', 'data-props'], 2))
    if (marker) rename(marker, name, `data-${name.slice(5)}-2`);
  if (random.chance(0.5)) page.document.body.removeAttribute('class');
}

function scrambleClasses(page: MutantPage, random: Random): void {
  const isRenamed = random.chance(0.5);
  for (const element of page.document.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(' ');
    const others = names.map((name) => (isRenamed ? `svelte-${name}` : `s-${random.below(1_000)}`));
    element.setAttribute('class', random.shuffled(others).join(' '));
  }
}

function makeAbsolute(page: MutantPage, random: Random): void {
  const within = random.chance(0.5) ? [page.document.body] : someCards(page, random);
  for (const link of within.flatMap((element) => [...element.querySelectorAll('a[href^="/"]')]))
    link.setAttribute('href', SITE + link.getAttribute('href'));
}

function rename(element: Element, name: string, other: string): void {
  const value = element.getAttribute(name);
  if (value === null) return;
  element.removeAttribute(name);
  element.setAttribute(other, value);
}
