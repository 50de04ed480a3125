import { describe, expect, it } from 'vitest';
import type { PaperFields } from '../../../lib/paper/paper';
import { ADDRESSES, fieldsOn, listingDocument, unwrap } from '../../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB } from '../../support/site-records';

const FULL_FIELDS = { title: 'Sparse Circuits in Dense Models', authorCount: 2 };
const LAB_FIELDS = { title: OF_LAB.title, authorCount: 1 };
const BARE_FIELDS = { title: BARE.title, authorCount: 3 };
const LAB_TRENDING = {
  title: OF_LAB.title,
  abstract: OF_LAB.abstract,
  organization: 'Acme 2 Labs',
  publishedOn: '2024-10-04',
};

describe.each([{ loggedIn: false }, { loggedIn: true }])('logged in: $loggedIn', (visit) => {
  it.each<[string, keyof typeof LISTINGS, string, object[]]>([
    ['daily 2024', 'daily2024', ADDRESSES.daily, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
    ['daily 2026', 'daily2026', ADDRESSES.daily, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
    ['weekly', 'weekly', ADDRESSES.weekly, [FULL_FIELDS, LAB_FIELDS, BARE_FIELDS]],
    [
      'trending',
      'trending',
      ADDRESSES.trending,
      [{ ...FULL_FIELDS, publishedOn: '2026-06-20', aiSummary: FULL.aiSummary }, LAB_TRENDING, BARE_FIELDS],
    ],
    [
      'search',
      'search',
      ADDRESSES.search,
      [
        {
          ...FULL_FIELDS,
          abstract: 'We look at sparse circuits. They are everywhere.',
          publishedOn: '2026-06-20',
          comments: 2,
        },
        BARE_FIELDS,
      ],
    ],
  ])('the text of %s alone gives its fields of each paper', (_name, key, url, fields) => {
    const document = listingDocument(LISTINGS[key], visit);
    unwrap(document, 'a, article, h3');
    expect(fieldsOn(document, url).map(withoutId)).toEqual(fields);
  });
});

function withoutId({ id, ...fields }: PaperFields): object {
  expect(id).toMatch(/^title:/);
  return fields;
}
