import { describe, expect, it } from 'vitest';
import type { RawCard } from '../../../lib/site/capture/capture';
import { parseCapture } from '../../../lib/site/parse/parse-capture';
import { captureOf, parsed } from '../../support/captures';

const CARD: RawCard = { reader: 'cards', link: '2606.00001', title: 'A' };
const DATA: RawCard = { reader: 'json', link: '2606.00001', title: 'A' };

describe('disagreements of card and data', () => {
  it.each<[string, Partial<RawCard>, Partial<RawCard>, object]>([
    ['nothing differs', { upvotes: '3' }, { upvotes: '3' }, {}],
    ['one of them has no value', { upvotes: '3' }, {}, {}],
    ['a count that changed', { upvotes: '4' }, { upvotes: '3' }, { upvotes: 1 }],
    ['rounded stars', { githubStars: '86.1k' }, { githubStars: '86112' }, {}],
    ['other stars', { githubStars: '86.1k' }, { githubStars: '92000' }, { githubStars: 1 }],
    ['another spelling of the title', { title: 'a!' }, {}, {}],
    ['another title', { title: 'B' }, {}, { title: 1 }],
  ])('%s', (_what, card, data, counts) => {
    expect(parsed('daily', { ...CARD, ...card }, { ...DATA, ...data }).disagreements).toEqual(counts);
  });
});

describe('the drift alarm', () => {
  const cards = (reader: RawCard['reader'], count: number): RawCard[] =>
    Array.from({ length: count }, (_, at) => ({ reader, link: `2606.0000${at}`, title: `Paper ${at}` }));

  it.each([
    [10, 10, false],
    [7, 10, false],
    [6, 10, true],
    [1, 0, false],
  ])('%i cards beside %i papers in the data', (shown, listed, isDrift) => {
    expect(parsed('weekly', ...cards('cards', shown), ...cards('json', listed)).isDrift).toBe(isDrift);
  });

  it.each([
    [7, 10, false],
    [6, 10, true],
  ])('%i cards beside %i papers in the text', (shown, papersInText, isDrift) => {
    const capture = { ...captureOf('weekly', ...cards('cards', shown)), papersInText };
    expect(parseCapture(capture).isDrift).toBe(isDrift);
  });

  it('one card without a title is enough', () => {
    expect(parsed('weekly', ...cards('cards', 9), { reader: 'cards', link: '2606.00010' }).isDrift).toBe(
      true,
    );
  });

  it('cards found only in the text are enough, too', () => {
    const capture = captureOf('weekly', ...cards('text', 3));
    expect(parseCapture({ ...capture, problems: ['cards-unreadable'] }).isDrift).toBe(true);
  });
});
