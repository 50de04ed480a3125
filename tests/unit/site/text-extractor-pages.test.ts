import { describe, expect, it } from 'vitest';
import type { PaperFields } from '../../../lib/paper/paper';
import { ADDRESSES, factsOn, listingDocument, unwrap } from '../../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB } from '../../support/site-records';

const FULL_FACTS = { title: 'Sparse Circuits in Dense Models', authorCount: 2 };
const LAB_FACTS = { title: OF_LAB.title, authorCount: 1 };
const BARE_FACTS = { title: BARE.title, authorCount: 3 };
const LAB_TRENDING = {
  title: OF_LAB.title,
  abstract: OF_LAB.abstract,
  organization: 'Acme 2 Labs',
  publishedOn: '2024-10-04',
};

describe.each([{ loggedIn: false }, { loggedIn: true }])('logged in: $loggedIn', (visit) => {
  it.each<[string, keyof typeof LISTINGS, string, object[]]>([
    ['daily 2024', 'daily2024', ADDRESSES.daily, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
    ['daily 2026', 'daily2026', ADDRESSES.daily, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
    ['weekly', 'weekly', ADDRESSES.weekly, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
    [
      'trending',
      'trending',
      ADDRESSES.trending,
      [{ ...FULL_FACTS, publishedOn: '2026-06-20', aiSummary: FULL.aiSummary }, LAB_TRENDING, BARE_FACTS],
    ],
    [
      'search',
      'search',
      ADDRESSES.search,
      [
        {
          ...FULL_FACTS,
          abstract: 'We look at sparse circuits. They are everywhere.',
          publishedOn: '2026-06-20',
          comments: 2,
        },
        BARE_FACTS,
      ],
    ],
  ])('the text of %s alone gives what it says of each paper', (_name, key, url, facts) => {
    const document = listingDocument(LISTINGS[key], visit);
    unwrap(document, 'a, article, h3');
    expect(factsOn(document, url).map(withoutId)).toEqual(facts);
  });
});

function withoutId({ id, ...facts }: PaperFields): object {
  expect(id).toMatch(/^title:/);
  return facts;
}
