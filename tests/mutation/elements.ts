import type { MutantPage } from './mutant-page';
import type { Random } from './random';

/** The children of the list of cards that contain a paper's card, or are one; other children are the site's. */
export function cardsOf(page: MutantPage): Element[] {
  return [...page.list.children].filter((child) => [...page.cards].some((card) => child.contains(card)));
}

/** Some cards: one, half of them, or every one, as a redesign has it. */
export function someCards(page: MutantPage, random: Random): Element[] {
  const cards = cardsOf(page);
  return random.chance(0.5) ? cards : random.some(cards, Math.ceil(cards.length / 2));
}

/**
 * The descendants of a card. Elements within a title or an abstract are excluded: removing or doubling a word of a title
 * makes it another title, which no extractor can detect.
 */
export function partsOf(page: MutantPage, card: Element): Element[] {
  return [...card.querySelectorAll('*')].filter(
    (element) => page.words.has(element) || wordsAround(page, element) === undefined,
  );
}

/** Whether an element contains words or values directly, rather than in its children. */
export function holdsText(page: MutantPage, element: Element): boolean {
  if (wordsAround(page, element) !== undefined) return true;
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}

/** The card that an element is a part of, the innermost of nested ones. */
export function cardAround(page: MutantPage, element: Element): Element | undefined {
  for (let around: Element | null = element; around; around = around.parentElement)
    if (page.cards.has(around)) return around;
  return undefined;
}

function wordsAround(page: MutantPage, element: Element): Element | undefined {
  for (let around: Element | null = element; around; around = around.parentElement)
    if (page.words.has(around)) return around;
  return undefined;
}

/** Gives an element another name; attributes and content stay. */
export function renameElement(page: MutantPage, element: Element, name: string): Element {
  const other = page.document.createElement(name);
  for (const { name: key, value } of [...element.attributes]) other.setAttribute(key, value);
  while (element.firstChild) other.append(element.firstChild);
  element.replaceWith(other);
  if (page.words.delete(element)) page.words.add(other);
  if (page.cards.delete(element)) page.cards.add(other);
  if (page.list === element) page.list = other;
  return other;
}

/** A copy of an element and all that is in it. */
export function copyOf(page: MutantPage, element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const originals = [element, ...element.querySelectorAll('*')];
  for (const [at, other] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[at];
    if (original && page.words.has(original)) page.words.add(other);
    if (original && page.cards.has(original)) page.cards.add(other);
  }
  return copy;
}

/** Puts a new element around another. */
export function wrap(element: Element, name: string): Element {
  const wrapper = element.ownerDocument.createElement(name);
  element.replaceWith(wrapper);
  wrapper.append(element);
  return wrapper;
}
