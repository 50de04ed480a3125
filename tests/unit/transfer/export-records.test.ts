import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CSV } from '../../../lib/transfer/export/formats/csv';
import type { ExportedPaper } from '../../../lib/transfer/export/formats/exported-paper';
import { EXPORT_FORMATS } from '../../../lib/transfer/export/formats/formats';
import { JSON_RECORDS } from '../../../lib/transfer/export/formats/json';
import { NOW, paper, withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const ANNOTATIONS: ExportedPaper['annotations'] = {
  status: 'to-read',
  tags: ['a b', 'c, d'],
  note: '=1+1\nsecond "line"',
  bookmarkedAt: '2026-06-23T08:00:00.000Z',
  lists: ['Group', 'Thesis'],
  listNote: '- first',
};

describe('CSV', () => {
  const rows = (file: string): Record<string, string>[] =>
    parseCsv(file, { bom: true, columns: true, record_delimiter: '\r\n' });

  it('has all known fields and annotations', () => {
    const known = paper({
      title: 'A, "B"',
      authors: ['Ada Lovelace', 'Kurt Gödel'],
      upvotes: 3,
      keywords: ['x', 'y'],
    });
    const [row] = rows(written(CSV, [{ paper: known, citationKey: 'lovelaceb', annotations: ANNOTATIONS }]));
    expect(Object.fromEntries(Object.entries(row ?? {}).filter(([, cell]) => cell !== ''))).toEqual({
      Key: 'lovelaceb',
      Title: 'A, "B"',
      Authors: 'Ada Lovelace; Kurt Gödel',
      arXiv: 'arXiv:2510.12345',
      DOI: '10.48550/arXiv.2510.12345',
      URL: 'https://arxiv.org/abs/2510.12345',
      Status: 'to-read',
      Tags: 'a b; c, d',
      Lists: 'Group; Thesis',
      Note: `'=1+1\nsecond "line"`,
      'Note on the list': "'- first",
      Bookmarked: '2026-06-23T08:00:00.000Z',
      Upvotes: '3',
      Keywords: 'x; y',
    });
  });

  it('begins with the byte order mark and the names of the columns, also without papers', () => {
    expect(written(CSV, [])).toMatch(/^\uFEFFKey,Title,Authors,.*\r\n$/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ["'x", "''x"],
    ['\t=1', "'=1"],
    ['a=1', 'a=1'],
  ])('%j does not run: %j', (title, cell) => {
    expect(rows(written(CSV, withKeys([paper({ title })])))[0]?.Title).toBe(cell);
  });

  it('has no cell that a spreadsheet would run, for any input', () => {
    const annotationsWith = (note: string) => ({
      note,
      listNote: `\t${note}`,
      tags: [note],
      lists: [`\r${note}`],
    });
    const papers = withKeys(HARD_PAPERS).map((exported) => ({
      ...exported,
      annotations: annotationsWith(exported.paper.title),
    }));
    const cells = rows(written(CSV, papers)).flatMap((row) => Object.values(row));
    expect(cells.length).toBe(papers.length * 21);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('ends every line with CRLF', () => {
    const file = written(CSV, withKeys(HARD_PAPERS));
    const quoted = file.replace(/"(?:[^"]|"")*"/g, '');
    expect(quoted.match(/\r\n/g)).toHaveLength(HARD_PAPERS.length + 1);
    expect(quoted.match(/(?<!\r)\n|\r(?!\n)/g)).toBeNull();
  });
});

describe('JSON', () => {
  it('has the records exactly as stored', () => {
    const papers = withKeys(HARD_PAPERS).map((exported) => ({ ...exported, annotations: ANNOTATIONS }));
    expect(JSON.parse(written(JSON_RECORDS, papers, { title: 'A "list"', description: 'x' }))).toEqual({
      papershelf: 'export',
      version: 1,
      title: 'A "list"',
      description: 'x',
      exportedAt: NOW.toISOString(),
      papers: papers.map((exported) => ({
        ...exported.paper,
        citationKey: exported.citationKey,
        kept: ANNOTATIONS,
      })),
    });
  });

  it('is complete without papers', () => {
    const { description, papers } = JSON.parse(written(JSON_RECORDS, []));
    expect([description, papers]).toEqual([undefined, []]);
  });
});

describe.each(EXPORT_FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  const papers = withKeys(HARD_PAPERS.slice(0, 40)).map((exported) => ({
    ...exported,
    annotations: ANNOTATIONS,
  }));

  it('is the same when written entry by entry', () => {
    const subject = { title: 'Test', now: NOW };
    const { before, between, after } = format.frame(subject);
    let file = before;
    for (const [at, exported] of papers.entries())
      file += (at > 0 ? between : '') + format.entry(exported, subject);
    expect(file + after).toBe(written(format, papers));
  });

  it('has each tag, list and note of the user', () => {
    const file = written(format, papers);
    const has = (text: string) => file.includes(text) || file.includes(text.replace(/\W+/g, '-'));
    for (const text of ['a b', 'Group', 'Thesis', 'first', 'second']) expect(has(text), text).toBe(true);
  });
});

// JSON has the records exactly as stored.
it.each(EXPORT_FORMATS.filter(({ id }) => id !== 'json').map((format) => [format.name, format] as const))(
  '%s has no control characters, lone surrogates or noncharacters',
  (_, format) => {
    const file = written(format, withKeys(HARD_PAPERS));
    expect(file.match(/[^\P{Cc}\r\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}/u)).toBeNull();
  },
);
