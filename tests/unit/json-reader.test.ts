import { describe, expect, it } from 'vitest';
import type { RawCard } from '../../lib/capture/capture';
import { readHydration } from '../../lib/capture/json-reader';
import { readPage } from '../../lib/capture/read-page';
import { ADDRESSES, factsOn, handMade, listingDocument, TODAY } from '../support/pages';
import { BARE, FULL, LISTINGS, OF_LAB } from '../support/site-records';

const FULL_FACTS = {
  id: FULL.id,
  title: 'Sparse Circuits in Dense Models',
  abstract: 'We look at sparse circuits. They are everywhere.',
  authors: ['Ada Lovelace', 'Grace Hopper'],
  authorCount: 2,
  publishedOn: '2026-06-20',
  upvotes: 117,
  comments: 2,
  submittedBy: 'akhaliq',
  githubUrl: 'https://github.com/o/r',
  githubStars: 86_149,
  projectUrl: 'https://o.github.io/r',
  aiSummary: 'Circuits are sparse.',
  keywords: ['circuits', 'sparsity'],
  thumbnailUrl: FULL.thumbnail,
};
const LAB_FACTS = {
  id: OF_LAB.id,
  title: OF_LAB.title,
  abstract: OF_LAB.abstract,
  authors: ['Alan Turing'],
  authorCount: 1,
  publishedOn: '2024-10-04',
  upvotes: 0,
  organization: 'Acme 2 Labs',
};
const BARE_FACTS = { id: BARE.id, title: BARE.title, authorCount: 3 };

function cardsOf(props: unknown): RawCard[] {
  const reading = readHydration(handMade('', props));
  return reading.state === 'read' ? reading.cards : [];
}

it.each([
  ['daily 2024', LISTINGS.daily2024, ADDRESSES.daily, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['daily 2026', LISTINGS.daily2026, ADDRESSES.daily, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['weekly', LISTINGS.weekly, ADDRESSES.weekly, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['trending', LISTINGS.trending, ADDRESSES.trending, [FULL_FACTS, LAB_FACTS, BARE_FACTS]],
  ['search', LISTINGS.search, ADDRESSES.search, [FULL_FACTS, BARE_FACTS]],
])('%s: the data alone gives every field, of a search its results only', (_name, listing, url, facts) => {
  const document = listingDocument(listing, { json: 'whole' });
  for (const card of [...document.querySelectorAll('article')]) card.remove();
  expect(factsOn(document, url)).toEqual(facts);
});

describe('data that cannot be read', () => {
  it.each([
    ['none', 'missing', []],
    ['cut', 'unreadable', ['json-unreadable']],
    ['whole', 'read', []],
  ] as const)('JSON %s is %s, the cards are read all the same', (json, state, problems) => {
    const document = listingDocument(LISTINGS.daily2026, { json });
    expect(readHydration(document).state).toBe(state);
    const capture = readPage(document, ADDRESSES.daily, TODAY);
    expect(capture?.problems).toEqual(problems);
    expect(capture?.cards.filter((card) => card.reader === 'cards')).toHaveLength(3);
  });

  it.each(['null', '5', '"text"', '[]', '{}', '{"dailyPapers":{}}', '{"dailyPapers":null}', '<html>'])(
    '%s is of another shape',
    (props) => expect(readHydration(handMade('', props)).state).toBe('unreadable'),
  );
});

describe('fields of another type', () => {
  it('are as good as absent', () => {
    const paper = {
      id: 2510.1,
      title: { text: 'T' },
      summary: 5,
      ai_summary: ['A'],
      ai_keywords: 'a, b',
      authors: { 0: 'Ada' },
      publishedAt: 1_750_000_000_000,
      upvotes: Number.NaN,
      githubRepo: 7,
      githubStars: null,
      organization: 3,
    };
    const item = { paper, title: 'T', numComments: true, submittedBy: [], thumbnail: {} };
    expect(cardsOf({ dailyPapers: [item] })).toEqual([{ reader: 'json', title: 'T' }]);
  });

  it('spoil neither the fields nor the papers beside them', () => {
    const papers = [
      null,
      5,
      'x',
      [],
      {},
      { paper: null },
      { paper: { id: '2606.00001', title: 'A', upvotes: '7' } },
    ];
    expect(cardsOf({ dailyPapers: papers })).toEqual([
      { reader: 'json', link: '2606.00001', title: 'A', upvotes: '7' },
    ]);
  });

  it('are left out one author, one keyword at a time', () => {
    const authors = [{ name: 'Ada' }, null, 5, { name: 7 }, 'Grace', { name: 'Eve', hidden: true }];
    const paper = { id: '2606.00001', authors, ai_keywords: ['a', 1, null, ' '] };
    expect(cardsOf({ dailyPapers: [{ paper }] })).toEqual([
      { reader: 'json', link: '2606.00001', authors: ['Ada', 'Grace'], authorCount: '3', keywords: ['a'] },
    ]);
  });
});

it('takes the search results, if there are none the listing', () => {
  const dailyPapers = [{ paper: { id: '2606.00001' } }];
  expect(cardsOf({ dailyPapers, searchResults: [{ paper: { id: '2606.00002' } }] })).toMatchObject([
    { link: '2606.00002' },
  ]);
  expect(cardsOf({ dailyPapers, searchResults: [] })).toEqual([]);
  expect(cardsOf({ dailyPapers, searchResults: null })).toMatchObject([{ link: '2606.00001' }]);
});

it.each([
  ['https://x.co/a.png', 'https://x.co/a.png'],
  ['https://x.co/a.mp4', undefined],
])('the older mediaUrl %s gives the thumbnail %s', (mediaUrl, thumbnailUrl) => {
  expect(cardsOf({ dailyPapers: [{ title: 'T', mediaUrl }] })[0]?.thumbnailUrl).toBe(thumbnailUrl);
});
