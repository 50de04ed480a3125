import { describe, expect, it } from 'vitest';
import { formatOf } from '../../lib/transfer/export/formats/formats';
import { seedPapersOnArxiv, withKeys, written } from '../support/export-papers';
import { differences } from '../support/export-readers/compare';
import { PROGRAM_READERS } from '../support/export-readers/index';
import { HARD_PAPERS } from '../support/hard-papers/index';

const PAPERS = withKeys([
  ...HARD_PAPERS,
  ...seedPapersOnArxiv().map((seed) => ({ ...seed, id: seed.id.replace('2510', '2410') })),
]);

describe.each(PROGRAM_READERS.map((reader) => [reader.format, reader.name, reader] as const))(
  '%s as %s reads it',
  (_format, _name, reader) => {
    it('gives the hard cases and the seeds as they are', () => {
      const { records, errors, warnings } = reader.read(written(formatOf(reader.format), PAPERS));
      expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
      expect(differences(PAPERS, records, reader)).toEqual([]);
    });
  },
);
