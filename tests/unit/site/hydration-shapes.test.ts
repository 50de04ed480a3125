import { describe, expect, it } from 'vitest';
import type { RawCard } from '../../../lib/site/capture/capture';
import { capturePage } from '../../../lib/site/capture/capture-page';
import { listingProps, parseHydration } from '../../../lib/site/capture/hydration';
import { ADDRESSES, handMade, listingDocument, TODAY } from '../../support/pages';
import { LISTINGS } from '../../support/site-records';

function cardsOf(props: unknown): RawCard[] {
  const result = parseHydration(listingProps(handMade('', props)));
  return result.state === 'read' ? result.cards : [];
}

describe('data that cannot be read', () => {
  it.each([
    ['none', 'missing', []],
    ['cut', 'unreadable', ['json-unreadable']],
    ['whole', 'read', []],
  ] as const)('JSON %s is %s, the cards are still extracted', (json, state, problems) => {
    const document = listingDocument(LISTINGS.daily2026, { json });
    expect(parseHydration(listingProps(document)).state).toBe(state);
    const capture = capturePage(document, ADDRESSES.daily, TODAY);
    expect(capture?.problems).toEqual(problems);
    expect(capture?.cards.filter((card) => card.reader === 'cards')).toHaveLength(3);
  });

  it.each(['null', '5', '"text"', '[]', '{}', '{"dailyPapers":{}}', '{"dailyPapers":null}', '<html>'])(
    '%s is of another shape',
    (props) => expect(parseHydration(listingProps(handMade('', props))).state).toBe('unreadable'),
  );
});

describe('fields of another type', () => {
  it('count as absent', () => {
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

  it('do not affect other fields and papers', () => {
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

  it('are omitted one keyword at a time', () => {
    const paper = { id: '2606.00001', ai_keywords: ['a', 1, null, ' '] };
    expect(cardsOf({ dailyPapers: [{ paper }] })).toEqual([
      { reader: 'json', link: '2606.00001', keywords: ['a'] },
    ]);
  });

  it.each<[string, unknown[], object]>([
    [
      'a list of them',
      ['Ada', { name: 'Eve', hidden: false }],
      { authors: ['Ada', 'Eve'], authorCount: '2' },
    ],
    [
      'a hidden one',
      [{ name: 'Ada' }, { name: 'Eve', hidden: true }],
      { authors: ['Ada'], authorCount: '1' },
    ],
    ['one without a name', ['Ada', { name: 7 }], { authorCount: '2' }],
    ['one that is not an author', ['Ada', null], {}],
    ['a list in the list', [['Ada']], {}],
    ['one that may be hidden', [{ name: 'Ada', hidden: 'true' }], {}],
  ])('of authors do not leave a list with gaps: %s', (_name, authors, fields) => {
    const paper = { id: '2606.00001', authors };
    expect(cardsOf({ dailyPapers: [{ paper }] })).toEqual([
      { reader: 'json', link: '2606.00001', ...fields },
    ]);
  });

  it('do not make the day of the listing that of the paper', () => {
    const item = { paper: 'x', title: 'T', publishedAt: '2026-06-22T00:00:00.000Z' };
    expect(cardsOf({ dailyPapers: [item] })).toEqual([{ reader: 'json', title: 'T' }]);
  });
});

it('the search results are used, without them the listing', () => {
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
