import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../lib/export/citation-keys';
import { paper, seedPapers } from '../support/export-papers';

const YEAR = { publishedOn: '2025-10-24' };

describe('a citation key', () => {
  it.each([
    [
      'vaswani2025attention',
      { authors: ['Ashish Vaswani', 'Noam Shazeer'], title: 'Attention Is All You Need' },
    ],
    ['daume2025learning', { authors: ['Hal Daumé III'], title: 'On the Learning of X' }],
    ['ustun2025aya', { authors: ['Ahmet Üstün'], title: 'The Aya Model' }],
    ['soreide2025gpt', { authors: ['Åse Søreide'], title: 'GPT-4' }],
    ['alrfou2025r', { authors: ['Rami Al-Rfou'], title: 'R&B' }],
    ['gemma2025gemma', { authors: ['Gemma Team'], title: 'Gemma 3' }],
    ['onemillion2025bench', { title: '\\$OneMillion-Bench: How Far' }],
    ['rossler2025system', { title: 'The R\\"ossler \\textsc{System}' }],
    ['attention2025vision', { authors: ['王伟'], title: 'Attention and Vision' }],
    ['what2025is', { title: 'What Is It?' }],
    ['2025', { title: '视觉' }],
  ])('%s', (key, facts) => {
    expect(citationKeys([paper({ ...YEAR, ...facts })])).toEqual([key]);
  });

  it('does without the year, and without everything', () => {
    expect(citationKeys([paper({ title: 'Linear Maps' }), paper({ title: '视觉' })])).toEqual([
      'linearmaps',
      'paper',
    ]);
  });
});

it('tells papers with the same key apart', () => {
  const same = paper({ title: 'Linear Maps' });
  const keys = citationKeys([same, same, paper({ title: 'Linear Mapsa' }), same, ...Array(25).fill(same)]);
  expect(keys.slice(0, 5)).toEqual([
    'linearmaps',
    'linearmapsa',
    'linearmapsaa',
    'linearmapsb',
    'linearmapsc',
  ]);
  expect(keys.at(-1)).toBe('linearmapsab');
  expect(new Set(keys).size).toBe(keys.length);
});

it('gives the seeds unique keys, the same ones every time', () => {
  const keys = citationKeys(seedPapers());
  expect(new Set(keys).size).toBe(keys.length);
  expect(citationKeys(seedPapers())).toEqual(keys);
  expect(keys.filter((key) => !/^[a-z]+\d{4}[a-z0-9]*$/.test(key))).toEqual([]);
});
