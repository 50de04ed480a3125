import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { listingCards } from '../../../lib/content/overlay/listed-cards';
import { BADGE_TAG, TOASTS_TAG } from '../../../lib/content/overlay/shadow-host';
import { capturePage } from '../../../lib/site/capture/capture-page';
import { describeStructure } from '../../../lib/site/capture/page-structure';
import { pageFixtures } from '../../support/page-fixtures';

/** Puts the extension's elements where the overlay puts them: the page and the extractors see them empty. */
function addBadges(document: Document, url: string): number {
  const cards = listingCards(document, url);
  for (const { root } of cards) root.append(document.createElement(BADGE_TAG));
  document.body.append(document.createElement(TOASTS_TAG));
  return cards.length;
}

describe.each(pageFixtures())('$name', ({ html, url, at }) => {
  it('is captured the same with badges on it', () => {
    const { document } = parseHTML(html);
    const before = capturePage(document, url, at);
    addBadges(document, url);
    expect(capturePage(document, url, at)).toEqual(before);
  });

  it('has the same cards with badges on it, each of them once', () => {
    const { document } = parseHTML(html);
    const before = listingCards(document, url);
    addBadges(document, url);
    expect(listingCards(document, url)).toEqual(before);
    expect(new Set(before.map(({ root }) => root)).size).toBe(before.length);
  });
});

it('most pages have cards for badges, and a page structure contains nothing of a badge’s state', () => {
  const withBadges = pageFixtures().filter(({ html, url }) => addBadges(parseHTML(html).document, url) > 0);
  expect(withBadges.length).toBeGreaterThan(40);
  const [{ html, url } = { html: '', url: '' }] = withBadges;
  const { document } = parseHTML(html);
  addBadges(document, url);
  const lines = describeStructure(document, url).lines.filter((line) => line.includes('papershelf'));
  expect(new Set(lines.map((line) => line.trim()))).toEqual(new Set([BADGE_TAG]));
});
