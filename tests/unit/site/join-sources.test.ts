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

const fieldsOf = (...cards: RawCard[]): PaperFields[] =>
  parsed('daily', ...cards).papers.map(({ fields }) => fields);

describe('when sources differ', () => {
  it.each<[string, Partial<RawCard>, Partial<RawCard>, Partial<PaperFields>]>([
    ['the upvotes on the card are later', { upvotes: '8' }, { upvotes: '7' }, { upvotes: 8 }],
    ['so are the comments', { comments: '3' }, { comments: '2' }, { comments: 3 }],
    [
      'exact stars are preferred to rounded ones',
      { githubStars: '86.1k' },
      { githubStars: '86149' },
      { githubStars: 86_149 },
    ],
    [
      'the data has the day in UTC',
      { date: 'Jun 19' },
      { date: '2026-06-20T01:00:00Z' },
      { publishedOn: '2026-06-20' },
    ],
    ['the data has the whole title', { title: 'A …' }, { title: 'A and B' }, { title: 'A and B' }],
    ['the card fills what the data lacks', { submittedBy: 'akhaliq' }, {}, { submittedBy: 'akhaliq' }],
    ['the data fills what the card lacks', {}, { authors: ['Ada'] }, { authors: ['Ada'] }],
    ['zero upvotes are a value', { upvotes: '-' }, { upvotes: '7' }, { upvotes: 0 }],
  ])('%s', (_name, shown, known, fields) => {
    const expected = [{ id: ID, title: 'A', ...fields }];
    expect(fieldsOf(card(shown), data(known))).toEqual(expected);
    expect(fieldsOf(data(known), card(shown))).toEqual(expected);
  });
});

describe('a group', () => {
  it('has the same id, whatever its title', () => {
    expect(fieldsOf(card({ title: 'B' }), data(), data({ link: `${ID}v2`, abstract: 'Yes.' }))).toEqual([
      { id: ID, title: 'A', abstract: 'Yes.' },
    ]);
  });

  it('has, without an id, the title of one paper with an id', () => {
    expect(fieldsOf(line({ date: 'Jun 20' }), data({ title: ' a ' }))).toEqual([
      { id: ID, title: 'a', publishedOn: '2026-06-20' },
    ]);
  });

  it('does not mix two papers of the same title', () => {
    const other = data({ link: '2606.00002', authors: ['Eve'] });
    expect(fieldsOf(card(), card({ link: '2606.00002' }), data({ authors: ['Ada'] }), other)).toEqual([
      { id: ID, title: 'A', authors: ['Ada'] },
      { id: '2606.00002', title: 'A', authors: ['Eve'] },
    ]);
  });

  it('occurs once on the trending page, though every card has everything twice', () => {
    const document = listingDocument(LISTINGS.trending, { json: 'whole' });
    expect(document.querySelectorAll('h3')).toHaveLength(2 * RECORDS.length);
    const { papers } = parsedPage(document, ADDRESSES.trending);
    expect(papers.map(({ fields }) => fields.id)).toEqual(RECORDS.map(({ id }) => id));
    expect(papers.every((paper) => paper.isFromData)).toBe(true);
  });
});

describe('data of papers that are not shown', () => {
  const hidden = data({ link: '2606.00002', title: 'B' });

  it('is dropped when cards are shown', () => {
    expect(parsed('daily', card(), data(), hidden).papers).toEqual([
      { fields: { id: ID, title: 'A' }, isFromData: true },
    ]);
    expect(parsed('daily', card(), hidden).papers).toEqual([
      { fields: { id: ID, title: 'A' }, isFromData: false },
    ]);
  });

  it('is used when nothing shown can be read', () => {
    expect(fieldsOf(data(), hidden).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('is used when the text of the page agrees with it; a title only in the text is no paper then', () => {
    const other = { link: '2606.00003', title: 'C' };
    const lines = [line(), line({ title: 'C' }), line({ title: 'Subscribe' })];
    expect(fieldsOf(...lines, data(), data(other), hidden).map(({ id }) => id)).toEqual([
      ID,
      '2606.00003',
      '2606.00002',
    ]);
  });

  it('is dropped when the text is of another listing', () => {
    expect(fieldsOf(line({ title: 'C' }), line({ title: 'D' }), line(), data(), hidden)).toEqual([
      { id: 'title:c', title: 'C' },
      { id: 'title:d', title: 'D' },
      { id: ID, title: 'A' },
    ]);
  });
});

it('hidden authors are not counted', () => {
  const { papers } = parsedPage(listingDocument(LISTINGS.daily2026, { json: 'whole' }), ADDRESSES.daily);
  expect(papers[0]?.fields).toMatchObject({ authors: ['Ada Lovelace', 'Grace Hopper'], authorCount: 2 });
});
