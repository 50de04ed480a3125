import { describe, expect, it } from 'vitest';
import type { RawCard } from '../../../lib/site/capture/capture';
import { parsed } from '../../support/captures';

const CARD: RawCard = { reader: 'cards', link: '2606.00001', title: 'A' };
const SENTENCE = 'Circuits are sparse.';
const ABSTRACT = 'Circuits are dense. We show that they are sparse.';

describe('the paragraph of a card', () => {
  it.each([
    ['trending', 'one short sentence', SENTENCE, { aiSummary: SENTENCE }],
    ['trending', 'two sentences', ABSTRACT, { abstract: ABSTRACT }],
    ['trending', 'one long sentence', `${'long '.repeat(90)}.`, { abstract: `${'long '.repeat(90)}.` }],
    ['search', 'one short sentence', SENTENCE, { abstract: SENTENCE }],
  ] as const)('on %s, %s', (kind, _name, blurb, fields) => {
    expect(parsed(kind, { ...CARD, blurb }).papers[0]?.fields).toEqual({
      id: '2606.00001',
      title: 'A',
      ...fields,
    });
  });

  const data: RawCard = { ...CARD, reader: 'json' };

  it.each([
    ['the abstract in the data', { abstract: SENTENCE }, SENTENCE, { abstract: SENTENCE }],
    ['the summary in the data', { aiSummary: ABSTRACT }, ABSTRACT, { aiSummary: ABSTRACT }],
    [
      'the summary beside the abstract',
      { abstract: ABSTRACT, aiSummary: SENTENCE },
      SENTENCE,
      { abstract: ABSTRACT, aiSummary: SENTENCE },
    ],
    [
      'a long summary beside the abstract',
      { abstract: 'X. Y.', aiSummary: ABSTRACT },
      ABSTRACT,
      { abstract: 'X. Y.', aiSummary: ABSTRACT },
    ],
  ])('is %s', (_name, known, blurb, fields) => {
    const { papers } = parsed('trending', { ...CARD, blurb }, { ...data, ...known });
    expect(papers.map((paper) => paper.fields)).toEqual([{ id: '2606.00001', title: 'A', ...fields }]);
  });
});

describe('a value in an unknown form is omitted', () => {
  it.each<[keyof RawCard, string]>([
    ['authorCount', '0 authors'],
    ['authorCount', 'many authors'],
    ['date', 'soon'],
    ['upvotes', '1.5'],
    ['comments', '-3'],
    ['githubUrl', 'owner/repository'],
    ['githubUrl', 'javascript:alert(1)'],
    ['projectUrl', 'data:text/html,x'],
    ['projectUrl', '/o/r'],
    ['thumbnailUrl', 'javascript://%0aalert(1)'],
    ['organization', ' \n '],
  ])('%s: %j', (field, value) => {
    expect(parsed('daily', { ...CARD, [field]: value }).papers[0]?.fields).toEqual({
      id: '2606.00001',
      title: 'A',
    });
  });

  it('an unreadable date is counted, unless another source has the day', () => {
    const card = { ...CARD, date: 'some day' };
    expect(parsed('daily', card).unreadableDates).toBe(1);
    expect(parsed('daily', card, { ...CARD, reader: 'json', date: '2026-06-20' }).unreadableDates).toBe(0);
  });
});

it('white space is collapsed in every text, and relative URLs are the site’s', () => {
  const { papers } = parsed('daily', {
    ...CARD,
    title: ' Two\n  lines\u00a0here ',
    authors: ['Ada\n Lovelace', ' '],
    projectUrl: ' https://o.github.io/r',
    githubUrl: 'https://github.com/\no/r',
    thumbnailUrl: '/a.png',
  });
  expect(papers[0]?.fields).toEqual({
    id: '2606.00001',
    title: 'Two lines here',
    authors: ['Ada Lovelace'],
    projectUrl: 'https://o.github.io/r',
    githubUrl: 'https://github.com/o/r',
    thumbnailUrl: 'https://huggingface.co/a.png',
  });
});

it('cards without a title that could be their id are counted', () => {
  const { papers, untitled } = parsed(
    'daily',
    { reader: 'cards', link: '2606.00002' },
    { reader: 'cards', authorCount: '3 authors' },
    { reader: 'cards', title: '🔥' },
    { ...CARD, title: '🔥' },
  );
  expect(papers.map((paper) => paper.fields)).toEqual([{ id: '2606.00001', title: '🔥' }]);
  expect(untitled).toBe(3);
});
