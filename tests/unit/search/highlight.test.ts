import { describe, expect, it } from 'vitest';
import { bestSnippet, highlightTerms } from '../../../lib/search/engine/highlight';
import { termsOf } from '../../../lib/search/index/analysis/tokenizer';
import { expectedOf, seeds } from '../../support/seeds';

const marked = (text: string, ...terms: string[]) =>
  highlightTerms(text, new Set(terms))
    .map((fragment) => (fragment.isHighlighted ? `[${fragment.text}]` : fragment.text))
    .join('');

describe('highlights', () => {
  it.each([
    ['Sparse codes', ['sparse'], '[Sparse] codes'],
    ['codes, sparse', ['sparse'], 'codes, [sparse]'],
    ['sparse-sparse', ['sparse'], '[sparse]-[sparse]'],
    ['Café Ñandú', ['cafe', 'nandu'], '[Café] [Ñandú]'],
    ['Cafe\u0301!', ['cafe'], '[Cafe\u0301]!'],
    ['sparsely', ['sparse'], 'sparsely'],
    ['<think> & "x"', ['think'], '<[think]> & "x"'],
    ['注意力 mechanism', ['注意力'], '[注意力] mechanism'],
    ['an auto-encoder', ['autoencoder'], 'an [auto-encoder]'],
    ['an auto-encoder', ['encoder'], 'an auto-[encoder]'],
    ['an auto-encoder', ['auto', 'encoder'], 'an [auto]-[encoder]'],
    ['an auto-encoder', ['auto', 'autoencoder', 'encoder'], 'an [auto-encoder]'],
    ['auto-encoder-free', ['auto', 'free'], '[auto]-encoder-[free]'],
    ["the Poincar\\'e ball", ['poincare'], "the [Poincar\\'e] ball"],
    ['$\\beta$-VAE', ['betavae'], '$\\[beta$-VAE]'],
    ['注意力机制', ['注意力', '机制'], '[注意力机制]'],
    ['注意力机制', ['机制'], '注意力[机制]'],
    ['nothing', [], 'nothing'],
    ['', ['x'], ''],
  ])('in %j of %j', (text, terms, result) => expect(marked(text, ...terms)).toBe(result));

  const ABSTRACTS = seeds().flatMap((seed) => expectedOf(seed).map((paper) => paper.abstract ?? ''));

  it.each(ABSTRACTS.map((text, at) => ({ at, text })))('put together give abstract $at', ({ text }) => {
    const terms = new Set(termsOf(text).filter((_, at) => at % 3 === 0));
    const fragments = highlightTerms(text, terms);
    expect(fragments.map((fragment) => fragment.text).join('')).toBe(text);
    expect(fragments.every((fragment) => fragment.text !== '')).toBe(true);
    for (const fragment of fragments)
      expect(termsOf(fragment.text).some((term) => terms.has(term))).toBe(fragment.isHighlighted);
    expect(
      fragments.some((fragment, next) => fragment.isHighlighted && fragments[next + 1]?.isHighlighted),
    ).toBe(false);
  });

  it.each(ABSTRACTS.map((text, at) => ({ at, text })))('are in the snippet of abstract $at', ({ text }) => {
    for (const length of [60, 120, 160]) {
      const words = termsOf(text);
      for (let at = 0; at + 6 < words.length; at += 5) {
        const terms = new Set([words[at] ?? '', words[at + 2] ?? '']);
        const snippet = bestSnippet(text, terms, length);
        expect(snippet.length).toBeLessThanOrEqual(length + 2);
        expect(text).toContain(snippet.replace(/^…|…$/g, ''));
        expect(termsOf(snippet).some((term) => terms.has(term))).toBe(true);
        if (length === 160) expect(termsOf(snippet)).toEqual(expect.arrayContaining([...terms]));
      }
    }
  });
});

describe('a snippet', () => {
  const FILLER = 'word '.repeat(60);

  it('of a short text is the text', () => {
    expect(bestSnippet('Short text.', new Set(['text']), 80)).toBe('Short text.');
  });

  it('without matches is the beginning', () => {
    expect(bestSnippet(FILLER, new Set(['other']), 20)).toBe('word word word word…');
  });

  it('begins some words before the first match and shows where it was cut', () => {
    const text = `${FILLER}one two three four five match six ${FILLER}`;
    expect(bestSnippet(text, new Set(['match']), 40)).toBe('…two three four five match six word word…');
  });

  it('is where the most different matches are', () => {
    const text = `match match ${FILLER}other match ${FILLER}`;
    expect(bestSnippet(text, new Set(['match', 'other']), 40)).toContain('other match');
  });

  it('contains a full compound when there is room for it', () => {
    expect(bestSnippet(`${FILLER}an auto-encoder ${FILLER}`, new Set(['autoencoder']), 30)).toContain(
      ' auto-encoder',
    );
  });

  it('is the first of several with as many matches', () => {
    const text = `${FILLER}match alpha ${FILLER}match beta ${FILLER}`;
    expect(bestSnippet(text, new Set(['match']), 40)).toContain('match alpha');
  });

  it('drops the leading words when there is no room for them', () => {
    const lead = 'extraordinarily uncharacteristically ';
    const snippet = bestSnippet(
      `${FILLER}${lead}first and second ${FILLER}`,
      new Set(['first', 'second']),
      24,
    );
    expect(snippet).toBe('…first and second word…');
  });

  it('of one endless word is cut within it', () => {
    expect(bestSnippet('x'.repeat(90), new Set(['y']), 20)).toBe(`${'x'.repeat(20)}…`);
    expect(bestSnippet('— '.repeat(90), new Set(['y']), 4)).toBe('— — …');
  });
});
