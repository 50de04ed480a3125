import { describe, expect, it } from 'vitest';
import { ADDRESSES, fieldsOn, listingDocument, parsedPage, rename } from '../../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB } from '../../support/site-records';

/** Changes of the markup by a redesign of the site that keep the content of the cards. */
const REDESIGNS: [string, (document: Document) => void][] = [
  ['articles are divs', (document) => rename(document, 'article', 'div')],
  ['headings are divs', (document) => rename(document, 'h3', 'div')],
  ['articles and headings are divs', (document) => rename(document, 'article, h3', 'div')],
  ['headings are of another level', (document) => rename(document, 'h3', 'h1')],
  ['class names are scrambled', scrambleClasses],
  ['cards are in more wrappers', (document) => wrapAll(document, 'article', ['div', 'section', 'div'])],
  ['cards are a list', (document) => wrapAll(document, 'article', ['li', 'ul'])],
  ['one article is around all cards', oneArticle],
];
const PAGES = [
  ['daily 2024', LISTINGS.daily2024, ADDRESSES.daily],
  ['daily 2026', LISTINGS.daily2026, ADDRESSES.daily],
  ['trending', LISTINGS.trending, ADDRESSES.trending],
  ['search', LISTINGS.search, ADDRESSES.search],
] as const;

describe.each(REDESIGNS)('when %s', (_name, redesign) => {
  it.each(PAGES)('%s gives the same', (_page, listing, url) => {
    const document = listingDocument(listing);
    const before = document.toString();
    redesign(document);
    expect(document.toString()).not.toBe(before);
    const usual = parsedPage(listingDocument(listing), url);
    expect(usual.papers.length).toBeGreaterThan(1);
    expect(parsedPage(document, url)).toEqual(usual);
  });

  it.each(PAGES)('%s with a single card takes nothing from around it', (_page, listing, url) => {
    for (const record of [FULL, OF_LAB, BARE]) {
      const results = [record];
      const search = 'search' in listing ? { query: 'sparse', results } : undefined;
      const alone = { ...listing, records: results, search };
      const document = listingDocument(alone);
      redesign(document);
      expect(fieldsOn(document, url)).toEqual(fieldsOn(listingDocument(alone), url));
    }
  });
});

it('finds only the cards when the page has no marker of the site', () => {
  const document = listingDocument(LISTINGS.search);
  document.querySelector('[data-target]')?.removeAttribute('data-target');
  document.body.className = '';
  expect(fieldsOn(document, ADDRESSES.search)).toEqual(
    fieldsOn(listingDocument(LISTINGS.search), ADDRESSES.search),
  );
});

function scrambleClasses(document: Document): void {
  for (const [at, element] of [...document.querySelectorAll('[class]')].entries())
    if (element !== document.body) element.setAttribute('class', `s-${(at * 7919) % 1000}`);
}

function wrapAll(document: Document, selector: string, names: string[]): void {
  for (const element of [...document.querySelectorAll(selector)]) {
    let inner: Element = element;
    for (const name of names) {
      const wrapper = document.createElement(name);
      inner.replaceWith(wrapper);
      wrapper.append(inner);
      inner = wrapper;
    }
  }
}

function oneArticle(document: Document): void {
  rename(document, 'article', 'div');
  wrapAll(document, '.cards', ['article']);
}
