import { describe, expect, it } from 'vitest';
import { bibtexNames } from '../../../lib/transfer/import/bibtex-names';
import { readCsl } from '../../../lib/transfer/import/csl';
import { readRis } from '../../../lib/transfer/import/ris';

describe('names of BibTeX', () => {
  it.each([
    ['Jane Doe and Roe, Richard', ['Jane Doe', 'Richard Roe']],
    ['van der Berg, Pieter and King, Jr., Martin Luther', ['Pieter van der Berg', 'Martin Luther King Jr.']],
    ['{Research and Development Group} and {Smith, Inc.}', ['Research and Development Group', 'Smith, Inc.']],
    ['Andy Sand\nand  Brand And Anderson', ['Andy Sand', 'Brand', 'Anderson']],
    ['Ga{\\"e}tan {de la Croix}', ['Gaëtan de la Croix']],
    ['family=Berg, given=Pieter, prefix=van der, useprefix=true', ['Pieter van der Berg']],
    ['', []],
    // As on arXiv: the team, a colon, its members.
    ['Qwen and : and An Yang', ['Qwen', 'An Yang']],
    ['{Gemini Team, Google}', ['Gemini Team, Google']],
    ['{{NLLB} Team, Meta AI} and Costa-juss{\\`a}, Marta R.', ['NLLB Team, Meta AI', 'Marta R. Costa-jussà']],
    ['Smith, John and Doe, Jane and', ['John Smith', 'Jane Doe']],
    ['and Smith, John', ['John Smith']],
    ['{王}, {小明} and 山田, さくら and 김, 철수 and 王 伟', ['王小明', '山田さくら', '김철수', '王 伟']],
    ['Smith, John, Jr.', ['John Smith Jr.']],
    ['OpenAI,', ['OpenAI']],
  ])('%s', (value, authors) => expect(bibtexNames(value)).toEqual({ authors, hasMore: false }));

  it('may be an incomplete list', () => {
    expect(bibtexNames('A B and others')).toEqual({ authors: ['A B'], hasMore: true });
    expect(bibtexNames('A B and et al.')).toEqual({ authors: ['A B'], hasMore: true });
    expect(bibtexNames('Packer, Charles et al.')).toEqual({ authors: ['Charles Packer'], hasMore: true });
    expect(bibtexNames('Packer, Charles, et. al')).toEqual({ authors: ['Charles Packer'], hasMore: true });
    expect(bibtexNames('Jane Doe, Richard Roe, et al.')).toEqual({
      authors: ['Jane Doe', 'Richard Roe'],
      hasMore: true,
    });
    expect(bibtexNames('Al, Et')).toEqual({ authors: ['Et Al'], hasMore: false });
  });

  it.each([
    ['Jane Doe, Richard Roe, Ada Lovelace, Plato', ['Jane Doe', 'Richard Roe', 'Ada Lovelace', 'Plato']],
    ['Jane Doe, Richard Roe, Ada Lovelace', ['Jane Doe', 'Richard Roe', 'Ada Lovelace']],
    ['Jane Doe, Richard Roe, and Ada Lovelace', ['Jane Doe', 'Richard Roe', 'Ada Lovelace']],
    ['Smith, J., Doe, K. L.', ['J. Smith', 'K. L. Doe']],
    ['Smith, John, and Doe, Jane', ['John Smith', 'Jane Doe']],
    ['de la Cruz, María José, and Doe, Jane', ['María José de la Cruz', 'Jane Doe']],
  ])('with commas only: %s', (value, authors) => {
    expect(bibtexNames(value)).toEqual({ authors, hasMore: false });
  });
});

describe('names of RIS', () => {
  it.each([
    ['Smith, John, MD', ['John Smith MD']],
    ['King, Martin Luther, Jr.', ['Martin Luther King Jr.']],
    ['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
    ['王, 小明', ['王小明']],
    ['王 伟', ['王 伟']],
    ['Gemma Team', ['Gemma Team']],
    [
      'Jane Doe, Richard Roe, Ada Lovelace, Kurt Gödel',
      ['Jane Doe', 'Richard Roe', 'Ada Lovelace', 'Kurt Gödel'],
    ],
    [':', undefined],
  ])('%s', (value, authors) => {
    expect(readRis(`TY  - GEN\nTI  - A\nAU  - ${value}\nER  - \n`).papers[0]?.authors).toEqual(authors);
  });
});

it('names of CSL-JSON', () => {
  const author = [
    { family: '王', given: '小明' },
    { family: ':', given: '' },
    { literal: 'Gemma Team, Google' },
  ];
  expect(readCsl([{ title: 'A', author }], [1]).papers[0]?.authors).toEqual(['王小明', 'Gemma Team, Google']);
});
