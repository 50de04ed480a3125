import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { capturePage } from '../../../lib/site/capture/capture-page';
import { parseCapture } from '../../../lib/site/parse/parse-capture';
import { challengePage, paperPage } from '../../replica/page';
import { ADDRESSES, handMade, listingDocument, parsedPage, TODAY } from '../../support/pages';
import { FULL, LISTINGS, RECORDS } from '../../support/site-records';

it('has the URL, the time and the kind of the page', () => {
  expect(capturePage(listingDocument(LISTINGS.search), ADDRESSES.search, TODAY)).toMatchObject({
    url: ADDRESSES.search,
    kind: 'search',
    capturedAt: '2026-06-23T12:00:00.000Z',
    problems: [],
  });
});

it.each(['https://huggingface.co/models', 'https://example.com/papers'])('captures nothing at %s', (url) => {
  expect(capturePage(parseHTML(paperPage(FULL, 'whole')).document, url, TODAY)).toBeUndefined();
  expect(capturePage(listingDocument(LISTINGS.search), url, TODAY)).toBeUndefined();
});

it('a challenge instead of a listing is no listing', () => {
  expect(capturePage(parseHTML(challengePage()).document, ADDRESSES.trending, TODAY)).toMatchObject({
    cards: [],
    problems: ['not-a-listing'],
  });
});

it('a day without papers is a listing without cards', () => {
  const empty = { ...LISTINGS.daily2026, records: [] };
  expect(capturePage(listingDocument(empty, { json: 'whole' }), ADDRESSES.daily, TODAY)).toMatchObject({
    cards: [],
    problems: ['no-cards'],
  });
});

it('does not read the text of a page whose cards are readable', () => {
  const capture = capturePage(listingDocument(LISTINGS.daily2026, { json: 'whole' }), ADDRESSES.daily, TODAY);
  expect(capture?.cards.map((card) => card.reader)).toEqual([
    ...Array(3).fill('cards'),
    ...Array(3).fill('json'),
  ]);
});

it('cards without a readable title get theirs from the data, by their ids', () => {
  const document = listingDocument(LISTINGS.daily2026, { json: 'whole' });
  for (const heading of [...document.querySelectorAll('h3')]) heading.remove();
  const capture = capturePage(document, ADDRESSES.daily, TODAY);
  expect(capture?.problems).toEqual(['cards-unreadable']);
  const parsed = capture && parseCapture(capture);
  expect(parsed?.papers.map(({ fields }) => fields.id)).toEqual(RECORDS.map(({ id }) => id));
  expect(parsed?.untitled).toBe(0);
});

it('papers found in the text are not counted as skipped', () => {
  const card = (at: number) =>
    `<div><a href="/papers/2606.0000${at}"><img src="/a.png"></a><b>Paper ${at}</b><p>One. Two.</p><i>4 authors</i></div>`;
  const parsed = parsedPage(handMade(card(1) + card(2)), ADDRESSES.search);
  expect(parsed.papers.map(({ fields }) => fields.title)).toEqual(['Paper 1', 'Paper 2']);
  expect(parsed.untitled).toBe(0);
});

it('a capture is plain JSON', () => {
  const capture = capturePage(
    listingDocument(LISTINGS.trending, { json: 'whole' }),
    ADDRESSES.trending,
    TODAY,
  );
  expect(JSON.parse(JSON.stringify(capture))).toEqual(capture);
});
