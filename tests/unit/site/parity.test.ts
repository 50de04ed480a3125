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

/** A search page of the seed's papers with only one source. */
function pageFor(source: SourceName): Document {
  const document = listingDocument(SEARCH, { json: source === 'json' ? 'whole' : 'none' });
  if (source === 'json') for (const card of [...document.querySelectorAll('article')]) card.remove();
  if (source === 'text') unwrap(document, 'a, article');
  return document;
}

describe('the site records of the seed’s papers', () => {
  it('are 33, each with a unique id of the month it was published in', () => {
    expect(EXPECTED).toHaveLength(33);
    expect(new Set(RECORDS.map((record) => record.id)).size).toBe(33);
    for (const { id, publishedAt = '' } of RECORDS) {
      expect(id).toMatch(/^\d{4}\.\d{5}$/);
      expect(publishedAt.replace(/^\d\d(\d\d)-(\d\d)-.*/, '$1$2')).toBe(id.slice(0, 4));
    }
  });

  it('have only the comment counts of the seed', () => {
    const known = RECORDS.filter((record) => record.numComments !== undefined);
    expect(known.map((record) => record.numComments)).toEqual([2, 2, 8]);
  });
});

describe.each(['cards', 'json', 'text'] as const)('from %s alone', (source) => {
  const capture = capturePage(pageFor(source), ADDRESSES.search, TODAY);

  it('only this source is used', () => {
    expect(new Set(capture?.cards.map((card) => card.reader))).toEqual(new Set([source]));
    expect(capture?.problems).toEqual(source === 'cards' ? [] : ['cards-unreadable']);
  });

  it('the same 33 papers are parsed with every field', () => {
    const fields = capture && parseCapture(capture).papers.map((paper) => paper.fields);
    const ids = source === 'text' ? EXPECTED.map(({ id }) => id) : RECORDS.map(({ id }) => id);
    expect(fields).toEqual(EXPECTED.map((paper, at) => ({ ...paper, id: ids[at] })));
  });
});

const PAGES = [
  ...Object.entries(LISTINGS).map(
    ([name, listing]) => [name, listingDocument(listing, { json: 'whole' })] as const,
  ),
  ...(['cards', 'json', 'text'] as const).map((source) => [`the ${source} page`, pageFor(source)] as const),
  ...(['cut', 'none'] satisfies JsonState[]).map(
    (json) => [`JSON ${json}`, listingDocument(LISTINGS.trending, { json })] as const,
  ),
];

it.each(PAGES)('capturing does not change the page: %s', (_name, document) => {
  const before = document.documentElement.outerHTML;
  expect(capturePage(document, ADDRESSES.trending, TODAY)?.cards.length).toBeGreaterThan(0);
  expect(document.documentElement.outerHTML).toBe(before);
});

const CAPTURE = join(import.meta.dirname, '../../../lib/site/capture');

it.each(readdirSync(CAPTURE))('%s forces neither layout nor parsing', (file) => {
  const code = readFileSync(join(CAPTURE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(code).not.toMatch(
    /innerText|getComputedStyle|getBoundingClientRect|getClientRects|innerHTML|outerHTML|offset(?:Width|Height|Parent)/,
  );
});
