import { describe, expect, it } from 'vitest';
import { CSL_JSON } from '../../../lib/transfer/export/formats/csl-json';
import { ENDNOTE } from '../../../lib/transfer/export/formats/endnote';
import type { ExportedPaper } from '../../../lib/transfer/export/formats/exported-paper';
import { RIS } from '../../../lib/transfer/export/formats/ris';
import { paper, withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const KNOWN: ExportedPaper = {
  paper: paper({
    title: String.raw`R\&B for R\"ossler: $x_1$`,
    authors: ['Albert Ge', 'Gemma Team', 'Hal Daumé III', 'Laurens van der Maaten'],
    publishedOn: '2025-10-04',
    abstract: String.raw`It is 64\% better.`,
    keywords: ['data mixing', 'a, b'],
  }),
  citationKey: 'ge2025r',
  annotations: {
    status: 'reading',
    tags: ['Thesis'],
    note: 'Good.\n\nSee §3.',
    lists: ['Group'],
    listNote: 'First.',
  },
};
const NOTHING = withKeys([paper({ id: 'title:a-title' })]);

describe('RIS', () => {
  it('has all known fields', () => {
    expect(written(RIS, [KNOWN]).split('\r\n')).toEqual([
      'TY  - GEN',
      'ID  - ge2025r',
      'AU  - Ge, Albert',
      'AU  - Gemma Team',
      'AU  - Daumé, Hal, III',
      'AU  - van der Maaten, Laurens',
      'TI  - R&B for Rössler: $x_1$',
      'PY  - 2025',
      'DA  - 2025/10/04',
      'PB  - arXiv',
      'AN  - arXiv:2510.12345',
      'DO  - 10.48550/arXiv.2510.12345',
      'UR  - https://arxiv.org/abs/2510.12345',
      'AB  - It is 64% better.',
      'KW  - Thesis',
      'KW  - Group',
      'KW  - data mixing',
      'KW  - a, b',
      'N1  - Good. See §3.',
      'N1  - First.',
      'ER  - ',
      '',
    ]);
  });

  it('omits unknown fields', () => {
    expect(written(RIS, NOTHING)).toBe('TY  - GEN\r\nID  - title\r\nTI  - A Title\r\nER  - \r\n');
  });

  it('has only tagged lines, and as many records as papers, for any input', () => {
    const lines = written(RIS, withKeys(HARD_PAPERS)).split('\r\n');
    expect(lines.filter((line) => !/^(?:[A-Z][A-Z0-9] {2}- \P{Cc}*)?$/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'TY  - GEN')).toHaveLength(HARD_PAPERS.length);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(HARD_PAPERS.length);
  });
});

describe('EndNote', () => {
  it('has all known fields', () => {
    expect(written(ENDNOTE, [KNOWN]).split('\n')).toEqual([
      '%0 Generic',
      '%F ge2025r',
      '%A Ge, Albert',
      '%A Gemma Team,',
      '%A Daumé, Hal, III',
      '%A van der Maaten, Laurens',
      '%T R&B for Rössler: $x_1$',
      '%D 2025',
      '%8 October 4',
      '%I arXiv',
      '%M arXiv:2510.12345',
      '%R 10.48550/arXiv.2510.12345',
      '%U https://arxiv.org/abs/2510.12345',
      '%X It is 64% better.',
      '%K Thesis',
      '%K Group',
      '%K data mixing',
      '%K a, b',
      '%Z Good. See §3.',
      '%Z First.',
      '',
    ]);
  });

  it('omits unknown fields', () => {
    expect(written(ENDNOTE, NOTHING)).toBe('%0 Generic\n%F title\n%T A Title\n');
  });

  it('has only tagged lines, and as many records as papers, for any input', () => {
    const lines = written(ENDNOTE, withKeys(HARD_PAPERS)).split('\n');
    expect(lines.filter((line) => !/^(?:%[0A-Z8] \P{Cc}*)?$/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line === '%0 Generic')).toHaveLength(HARD_PAPERS.length);
  });
});

describe('CSL JSON', () => {
  it('has all known fields', () => {
    expect(JSON.parse(written(CSL_JSON, [KNOWN]))).toEqual([
      {
        id: 'ge2025r',
        type: 'article',
        title: 'R&B for Rössler: $x_1$',
        author: [
          { family: 'Ge', given: 'Albert' },
          { literal: 'Gemma Team' },
          { family: 'Daumé', given: 'Hal', suffix: 'III' },
          { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        ],
        issued: { 'date-parts': [[2025, 10, 4]] },
        publisher: 'arXiv',
        number: 'arXiv:2510.12345',
        DOI: '10.48550/arXiv.2510.12345',
        URL: 'https://arxiv.org/abs/2510.12345',
        abstract: 'It is 64% better.',
        keyword: 'Thesis, Group, data mixing, a b',
        custom: KNOWN.annotations,
      },
    ]);
  });

  it('omits unknown fields, and is complete without papers', () => {
    expect(JSON.parse(written(CSL_JSON, NOTHING))).toEqual([
      { id: 'title', type: 'article', title: 'A Title' },
    ]);
    expect(JSON.parse(written(CSL_JSON, []))).toEqual([]);
  });
});
