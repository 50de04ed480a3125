import { describe, expect, it } from 'vitest';
import type { PaperFields } from '../../../lib/paper/paper';
import type { RawCard } from '../../../lib/site/capture/capture';
import { parsed } from '../../support/captures';
import { ADDRESSES, listingDocument, parsedPage } from '../../support/pages';
import { LISTINGS, RECORDS } from '../../support/site-records';

const ID = '2606.00001';
const card = (fields: Partial<RawCard> = {}): RawCard => ({
  reader: 'cards',
  link: ID,
  title: 'A',
  ...fields,
});
const data = (fields: Partial<RawCard> = {}): RawCard => ({ ...card(fields), reader: 'json' });
const line = (fields: Partial<RawCard> = {}): RawCard => ({ reader: 'text', title: 'A', ...fields });

const factsOf = (...cards: RawCard[]): PaperFields[] =>
  parsed('daily', ...cards).readings.map(({ facts }) => facts);

describe('when readers differ', () => {
  it.each<[string, Partial<RawCard>, Partial<RawCard>, Partial<PaperFields>]>([
    ['the vote on the card is the later one', { upvotes: '8' }, { upvotes: '7' }, { upvotes: 8 }],
    ['so are the comments', { comments: '3' }, { comments: '2' }, { comments: 3 }],
    [
      'rounded stars lose to exact ones',
      { githubStars: '86.1k' },
      { githubStars: '86149' },
      { githubStars: 86_149 },
    ],
    [
      'the data knows the day in UTC',
      { date: 'Jun 19' },
      { date: '2026-06-20T01:00:00Z' },
      { publishedOn: '2026-06-20' },
    ],
    ['the data has the title whole', { title: 'A …' }, { title: 'A and B' }, { title: 'A and B' }],
    ['the card fills what the data lacks', { submittedBy: 'akhaliq' }, {}, { submittedBy: 'akhaliq' }],
    ['the data fills what the card lacks', {}, { authors: ['Ada'] }, { authors: ['Ada'] }],
    ['a vote that is none is one that was read', { upvotes: '-' }, { upvotes: '7' }, { upvotes: 0 }],
  ])('%s', (_name, shown, known, facts) => {
    const expected = [{ id: ID, title: 'A', ...facts }];
    expect(factsOf(card(shown), data(known))).toEqual(expected);
    expect(factsOf(data(known), card(shown))).toEqual(expected);
  });
});

describe('what belongs together', () => {
  it('has the same id, whatever its title', () => {
    expect(factsOf(card({ title: 'B' }), data(), data({ link: `${ID}v2`, abstract: 'Yes.' }))).toEqual([
      { id: ID, title: 'A', abstract: 'Yes.' },
    ]);
  });

  it('has, without an id, the title of one paper with an id', () => {
    expect(factsOf(line({ date: 'Jun 20' }), data({ title: ' a ' }))).toEqual([
      { id: ID, title: 'a', publishedOn: '2026-06-20' },
    ]);
  });

  it('does not mix two papers of the same title', () => {
    const other = data({ link: '2606.00002', authors: ['Eve'] });
    expect(factsOf(card(), card({ link: '2606.00002' }), data({ authors: ['Ada'] }), other)).toEqual([
      { id: ID, title: 'A', authors: ['Ada'] },
      { id: '2606.00002', title: 'A', authors: ['Eve'] },
    ]);
  });

  it('stands once on the trending page, though every card says everything twice', () => {
    const document = listingDocument(LISTINGS.trending, { json: 'whole' });
    expect(document.querySelectorAll('h3')).toHaveLength(2 * RECORDS.length);
    const { readings } = parsedPage(document, ADDRESSES.trending);
    expect(readings.map(({ facts }) => facts.id)).toEqual(RECORDS.map(({ id }) => id));
    expect(readings.every((reading) => reading.isFromData)).toBe(true);
  });
});

describe('data of papers that are not shown', () => {
  const hidden = data({ link: '2606.00002', title: 'B' });

  it('is left out when cards are shown', () => {
    expect(parsed('daily', card(), data(), hidden).readings).toEqual([
      { facts: { id: ID, title: 'A' }, isFromData: true },
    ]);
    expect(parsed('daily', card(), hidden).readings).toEqual([
      { facts: { id: ID, title: 'A' }, isFromData: false },
    ]);
  });

  it('is taken when nothing can be read of what is shown', () => {
    expect(factsOf(data(), hidden).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('is taken when the text of the page agrees with it; what only the text says is no paper then', () => {
    const other = { link: '2606.00003', title: 'C' };
    const lines = [line(), line({ title: 'C' }), line({ title: 'Subscribe' })];
    expect(factsOf(...lines, data(), data(other), hidden).map(({ id }) => id)).toEqual([
      ID,
      '2606.00003',
      '2606.00002',
    ]);
  });

  it('is left out when the text is of another listing', () => {
    expect(factsOf(line({ title: 'C' }), line({ title: 'D' }), line(), data(), hidden)).toEqual([
      { id: 'title:c', title: 'C' },
      { id: 'title:d', title: 'D' },
      { id: ID, title: 'A' },
    ]);
  });
});

it('hidden authors are not counted', () => {
  const { readings } = parsedPage(listingDocument(LISTINGS.daily2026, { json: 'whole' }), ADDRESSES.daily);
  expect(readings[0]?.facts).toMatchObject({ authors: ['Ada Lovelace', 'Grace Hopper'], authorCount: 2 });
});
