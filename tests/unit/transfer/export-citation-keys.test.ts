import { describe, expect, it } from 'vitest';
import { citationKey, citationStem } from '../../../lib/transfer/export/formats/citation-keys';
import { paper, seedPapers, withKeys } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const YEAR = { publishedOn: '2025-10-24' };

describe('the stem of a citation key', () => {
  it.each([
    [
      'vaswani2025attention',
      { authors: ['Ashish Vaswani', 'Noam Shazeer'], title: 'Attention Is All You Need' },
    ],
    ['daume2025learning', { authors: ['Hal Daumé III'], title: 'On the Learning of X' }],
    ['ustun2025aya', { authors: ['Ahmet Üstün'], title: 'The Aya Model' }],
    ['soreide2025gpt', { authors: ['Åse Søreide'], title: 'GPT-4' }],
    ['alrfou2025r', { authors: ['Rami Al-Rfou'], title: 'R&B' }],
    ['maaten2025law', { authors: ['Laurens van der Maaten'], title: 'The Law' }],
    ['arcas2025mind', { authors: ['Blaise Agüera y Arcas'], title: 'A Mind' }],
    ['gemma2025gemma', { authors: ['Gemma Team'], title: 'Gemma 3' }],
    ['onemillion2025bench', { title: '\\$OneMillion-Bench: How Far' }],
    ['rossler2025system', { title: 'The R\\"ossler \\textsc{System}' }],
    ['attention2025vision', { authors: ['王伟'], title: 'Attention and Vision' }],
    ['what2025is', { title: 'What Is It?' }],
    ['2025', { title: '视觉' }],
  ])('%s', (stem, fields) => {
    expect(citationStem(paper({ ...YEAR, ...fields }))).toBe(stem);
  });

  it('works without the year, and without anything', () => {
    expect(citationStem(paper({ title: 'Linear Maps' }))).toBe('linearmaps');
    expect(citationStem(paper({ title: '视觉' }))).toBe('paper');
  });

  it('is short, of ASCII letters and digits, and the same every time, for any input', () => {
    for (const hard of [...HARD_PAPERS, ...seedPapers()]) {
      const stem = citationStem(hard);
      expect(stem).toMatch(/^[a-z0-9]{1,124}$/);
      expect(citationStem(structuredClone(hard))).toBe(stem);
    }
  });
});

describe('a citation key', () => {
  it.each([
    ['wang2025attention', '2510.12345', true, 'wang2025attention'],
    ['wang2025attention', '2510.12345', false, 'wang2025attention-2510.12345'],
    ['witten1998anti', 'hep-th/9802150', false, 'witten1998anti-hep-th-9802150'],
    ['ozsvath2003knot', 'math.GT/0309136', false, 'ozsvath2003knot-math.GT-0309136'],
    ['paper', 'some_id.7', false, 'paper-some_id.7'],
    ['paper', 'title:a-title', true, 'paper'],
    // FNV-1a of "title:a-title", computed independently.
    ['paper', 'title:a-title', false, 'paper-9122bce7'],
    ['paper', 'title:视觉-模型', false, 'paper-3beac5a2'],
  ])('%s of %s, first %s: %s', (stem, id, isFirst, key) => {
    expect(citationKey(stem, id, isFirst)).toBe(key);
  });

  it('is valid in a BibTeX file and in \\cite, and is unique', () => {
    const keys = withKeys([...HARD_PAPERS, ...seedPapers()]).map((exported) => exported.citationKey);
    expect(keys.filter((key) => /[\s,{}%#\\"~()='@^]/.test(key) || !/^[\x21-\x7e]+$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
