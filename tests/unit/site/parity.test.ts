import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceName } from '../../../lib/site/capture/capture';
import { capturePage } from '../../../lib/site/capture/capture-page';
import { parseCapture } from '../../../lib/site/parse/parse-capture';
import type { JsonState } from '../../replica/hydration';
import { ADDRESSES, listingDocument, TODAY, unwrap } from '../../support/pages';
import { seedSiteRecords } from '../../support/seed-site-records';
import { expectedOf, seeds } from '../../support/seeds';
import { LISTINGS } from '../../support/site-records';

const RECORDS = seedSiteRecords();
const EXPECTED = seeds().flatMap(expectedOf);
const SEARCH = {
  kind: 'trending',
  records: [],
  search: { query: 'interpretability', results: RECORDS },
} as const;

/** A search page of the seed's papers on which one reader only finds anything. */
function pageFor(reader: SourceName): Document {
  const document = listingDocument(SEARCH, { json: reader === 'json' ? 'whole' : 'none' });
  if (reader === 'json') for (const card of [...document.querySelectorAll('article')]) card.remove();
  if (reader === 'text') unwrap(document, 'a, article');
  return document;
}

describe('the seed has 33 papers, whose records as the site has them', () => {
  it('are 33, each with an id of its own and of the day it came out', () => {
    expect(EXPECTED).toHaveLength(33);
    expect(new Set(RECORDS.map((record) => record.id)).size).toBe(33);
    for (const { id, publishedAt = '' } of RECORDS) {
      expect(id).toMatch(/^\d{4}\.\d{5}$/);
      expect(publishedAt.replace(/^\d\d(\d\d)-(\d\d)-.*/, '$1$2')).toBe(id.slice(0, 4));
    }
  });

  it('say of comments no more than the seed does', () => {
    const known = RECORDS.filter((record) => record.numComments !== undefined);
    expect(known.map((record) => record.numComments)).toEqual([2, 2, 8]);
  });
});

describe.each(['cards', 'json', 'text'] as const)('from %s alone', (reader) => {
  const capture = capturePage(pageFor(reader), ADDRESSES.search, TODAY);

  it('is what was read', () => {
    expect(new Set(capture?.cards.map((card) => card.reader))).toEqual(new Set([reader]));
    expect(capture?.problems).toEqual(reader === 'cards' ? [] : ['cards-unreadable']);
  });

  it('come the same 33 papers with every field', () => {
    const facts = capture && parseCapture(capture).readings.map((reading) => reading.facts);
    const ids = reader === 'text' ? EXPECTED.map(({ id }) => id) : RECORDS.map(({ id }) => id);
    expect(facts).toEqual(EXPECTED.map((paper, at) => ({ ...paper, id: ids[at] })));
  });
});

const PAGES = [
  ...Object.entries(LISTINGS).map(
    ([name, listing]) => [name, listingDocument(listing, { json: 'whole' })] as const,
  ),
  ...(['cards', 'json', 'text'] as const).map((reader) => [`the ${reader} page`, pageFor(reader)] as const),
  ...(['cut', 'none'] satisfies JsonState[]).map(
    (json) => [`JSON ${json}`, listingDocument(LISTINGS.trending, { json })] as const,
  ),
];

it.each(PAGES)('reading changes nothing on a page: %s', (_name, document) => {
  const before = document.documentElement.outerHTML;
  expect(capturePage(document, ADDRESSES.trending, TODAY)?.cards.length).toBeGreaterThan(0);
  expect(document.documentElement.outerHTML).toBe(before);
});

const CAPTURE = join(import.meta.dirname, '../../../lib/site/capture');

it.each(readdirSync(CAPTURE))('%s makes the browser neither lay out nor parse anything', (file) => {
  const code = readFileSync(join(CAPTURE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(code).not.toMatch(
    /innerText|getComputedStyle|getBoundingClientRect|getClientRects|innerHTML|outerHTML|offset(?:Width|Height|Parent)/,
  );
});
