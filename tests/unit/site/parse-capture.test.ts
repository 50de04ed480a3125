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
  ] as const)('on %s, %s', (kind, _name, blurb, facts) => {
    expect(parsed(kind, { ...CARD, blurb }).readings[0]?.facts).toEqual({
      id: '2606.00001',
      title: 'A',
      ...facts,
    });
  });

  const data: RawCard = { ...CARD, reader: 'json' };

  it.each([
    ['the abstract that the data knows', { abstract: SENTENCE }, SENTENCE, { abstract: SENTENCE }],
    ['the summary that the data knows', { aiSummary: ABSTRACT }, ABSTRACT, { aiSummary: ABSTRACT }],
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
  ])('is %s', (_name, known, blurb, facts) => {
    const { readings } = parsed('trending', { ...CARD, blurb }, { ...data, ...known });
    expect(readings.map((reading) => reading.facts)).toEqual([{ id: '2606.00001', title: 'A', ...facts }]);
  });
});

describe('what is not understood is left out', () => {
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
    expect(parsed('daily', { ...CARD, [field]: value }).readings[0]?.facts).toEqual({
      id: '2606.00001',
      title: 'A',
    });
  });

  it('an unreadable date is told of, unless another reader has the day', () => {
    const card = { ...CARD, date: 'some day' };
    expect(parsed('daily', card).unreadableDates).toBe(1);
    expect(parsed('daily', card, { ...CARD, reader: 'json', date: '2026-06-20' }).unreadableDates).toBe(0);
  });
});

it('folds white space in every text, and takes addresses of the site as its own', () => {
  const { readings } = parsed('daily', {
    ...CARD,
    title: ' Two\n  lines\u00a0here ',
    authors: ['Ada\n Lovelace', ' '],
    projectUrl: ' https://o.github.io/r',
    githubUrl: 'https://github.com/\no/r',
    thumbnailUrl: '/a.png',
  });
  expect(readings[0]?.facts).toEqual({
    id: '2606.00001',
    title: 'Two lines here',
    authors: ['Ada Lovelace'],
    projectUrl: 'https://o.github.io/r',
    githubUrl: 'https://github.com/o/r',
    thumbnailUrl: 'https://huggingface.co/a.png',
  });
});

it('counts what has no title that could be its id', () => {
  const { readings, untitled } = parsed(
    'daily',
    { reader: 'cards', link: '2606.00002' },
    { reader: 'cards', authorCount: '3 authors' },
    { reader: 'cards', title: '🔥' },
    { ...CARD, title: '🔥' },
  );
  expect(readings.map((reading) => reading.facts)).toEqual([{ id: '2606.00001', title: '🔥' }]);
  expect(untitled).toBe(3);
});
