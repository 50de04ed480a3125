import { describe, expect, it } from 'vitest';
import { extractCards } from '../../../lib/site/capture/card-extractor';
import { ADDRESSES, fieldsOn, listingDocument, parsedPage } from '../../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB, shownFields } from '../../support/site-records';

const picture = (id: string) => `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
const PICTURES = [FULL, OF_LAB, BARE].map(({ id }) => ({ thumbnailUrl: picture(id) }));

const DAILY = shownFields(
  { upvotes: 117, comments: 2, submittedBy: 'akhaliq', ...PICTURES[0] },
  { authorCount: 1, upvotes: 0, ...PICTURES[1] },
  PICTURES[2],
);
const [FULL_DAILY, LAB_DAILY, BARE_DAILY] = DAILY;
const DAILY_2026 = [
  { ...FULL_DAILY, githubStars: 86_100 },
  { ...LAB_DAILY, organization: 'Acme 2 Labs' },
  BARE_DAILY,
];
const TRENDING = shownFields(
  {
    aiSummary: 'Circuits are sparse.',
    publishedOn: '2026-06-20',
    upvotes: 117,
    submittedBy: 'akhaliq',
    githubUrl: 'https://github.com/o/r',
    githubStars: 86_100,
    ...PICTURES[0],
  },
  {
    abstract: OF_LAB.abstract,
    organization: 'Acme 2 Labs',
    publishedOn: '2024-10-04',
    upvotes: 0,
    ...PICTURES[1],
  },
  PICTURES[2],
);
const [FULL_SHOWN, , BARE_SHOWN] = shownFields({
  abstract: 'We look at sparse circuits. They are everywhere.',
  publishedOn: '2026-06-20',
  upvotes: 117,
  comments: 2,
});

describe.each([{ loggedIn: false }, { loggedIn: true }])('logged in: $loggedIn', (visit) => {
  it.each([
    ['daily 2024', LISTINGS.daily2024, ADDRESSES.daily, DAILY],
    ['daily 2026', LISTINGS.daily2026, ADDRESSES.daily, DAILY_2026],
    ['weekly', LISTINGS.weekly, ADDRESSES.weekly, DAILY_2026],
    ['trending', LISTINGS.trending, ADDRESSES.trending, TRENDING],
    ['search', LISTINGS.search, ADDRESSES.search, [FULL_SHOWN, BARE_SHOWN]],
  ])('%s gives the fields shown on its cards, each of its own paper', (_name, listing, url, fields) => {
    const parsed = parsedPage(listingDocument(listing, visit), url);
    expect(parsed.papers.map((paper) => paper.fields)).toEqual(fields);
    expect(parsed).toMatchObject({ untitled: 0, unreadableDates: 0 });
    expect(parsed.papers.some((paper) => paper.isFromData)).toBe(false);
  });
});

it('zero upvotes are "-", as on the search page', () => {
  const listing = { ...LISTINGS.search, search: { query: 'x', results: [OF_LAB] } };
  expect(extractCards(listingDocument(listing))).toMatchObject([
    { upvotes: '-', organization: 'Acme 2 Labs' },
  ]);
  expect(fieldsOn(listingDocument(listing), ADDRESSES.search)).toMatchObject([{ upvotes: 0 }]);
});

it('words highlighted by a search are part of their text', () => {
  const results = [
    { ...OF_LAB, title: 'March 7: 12 authors', abstract: 'On March 7 came 9 authors. All left.' },
  ];
  const search = { query: 'march authors 7 12 9', results };
  expect(fieldsOn(listingDocument({ ...LISTINGS.search, search }), ADDRESSES.search)).toMatchObject([
    {
      title: 'March 7: 12 authors',
      abstract: 'On March 7 came 9 authors. All left.',
      publishedOn: '2024-10-04',
    },
  ]);
});

it.each([
  ['Does <think> & "reason" pay?'],
  ['مقدمة في الشبكات العصبية'],
  ['大型语言模型的可解释性'],
  ['What If? Why Not! A Study'],
  ['12 authors walk into a bar'],
  ['12 Authors'],
  ['March 7'],
  ['Submitted by Nobody'],
  ['3.5k'],
])('the title %j is a title, and nothing else', (title) => {
  for (const [listing, url] of [
    [LISTINGS.daily2024, ADDRESSES.daily],
    [LISTINGS.trending, ADDRESSES.trending],
    [{ ...LISTINGS.search, search: { query: title, results: [OF_LAB] } }, ADDRESSES.search],
  ] as const) {
    const record = { ...OF_LAB, organization: undefined, title };
    const search = 'search' in listing ? { query: title, results: [record] } : undefined;
    const [usual] = fieldsOn(
      listingDocument({
        ...listing,
        records: [{ ...record, title: 'Usual' }],
        search: search && { query: title, results: [{ ...record, title: 'Usual' }] },
      }),
      url,
    );
    const fields = fieldsOn(listingDocument({ ...listing, records: [record], search }), url);
    expect(fields).toEqual([{ ...usual, title }]);
  }
});

it.each([1, 664])('counts %i authors', (count) => {
  const records = [{ ...BARE, authors: Array.from({ length: count }, (_, at) => ({ handle: `a${at}` })) }];
  const listing = { ...LISTINGS.daily2026, records };
  expect(fieldsOn(listingDocument(listing), ADDRESSES.daily)).toEqual([
    { ...BARE_DAILY, authorCount: count },
  ]);
});
