import { describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES, type FormatId } from '../../../lib/transfer/export/formats/format-names';
import { formatOf } from '../../../lib/transfer/export/formats/formats';
import { seedPapers, seedPapersOnArxiv, withKeys, written } from '../../support/export-papers';
import { differences } from '../../support/export-readers/compare';
import { PACKAGE_READERS, PROGRAM_READERS } from '../../support/export-readers/index';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const SETS = [
  ['the seeds by title', withKeys(seedPapers())],
  ['the seeds with made-up arXiv ids', withKeys(seedPapersOnArxiv())],
  ['the hard cases', withKeys(HARD_PAPERS)],
] as const;

it('has three hundred different hard cases', () => {
  expect(HARD_PAPERS.length).toBeGreaterThanOrEqual(300);
  const texts = HARD_PAPERS.map(({ title, abstract, authors, publishedOn }) =>
    JSON.stringify([title, abstract, authors, publishedOn]),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

/** Texts for people to read: what they hold is tested beside the formats. */
const WITHOUT_READER: readonly FormatId[] = ['markdown', 'obsidian', 'logseq'];

it.each(EXPORT_FORMAT_NAMES)('$name is read back by a program, unless it is for people', ({ id }) => {
  const readers = [...PACKAGE_READERS, ...PROGRAM_READERS].filter(({ format }) => format === id);
  expect(readers.length > 0).toBe(!WITHOUT_READER.includes(id));
});

describe.each(PACKAGE_READERS.map((reader) => [reader.format, reader.name, reader] as const))(
  '%s as %s reads it',
  (_format, _name, reader) => {
    it.each(SETS)('%s', (_set, papers) => {
      const { records, errors, warnings } = reader.read(written(formatOf(reader.format), papers));
      expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
      expect(differences(papers, records, reader)).toEqual([]);
    });
  },
);
