import { describe, expect, it } from 'vitest';
import { formatByline } from '../../../components/library/rows/paper-meta';
import { mergePaper } from '../../../lib/library/merge/merge-paper';
import { BIBTEX } from '../../../lib/transfer/export/formats/bibtex';
import { RIS } from '../../../lib/transfer/export/formats/ris';
import { readImport } from '../../../lib/transfer/import/read-import';
import { fieldsOf } from '../../../lib/transfer/import/to-records';
import { paper, withKeys, written } from '../../support/export-papers';

const TRUNCATED = ['Josh Achiam', 'Steven Adler', 'et al.'];

/** The authors of the first paper of a file, as the library stores them. */
function authorsIn(file: string): string[] | undefined {
  const [first] = readImport(file, 'a file').papers;
  return first && fieldsOf(first, 'title:a')?.authors;
}

describe('a truncated list of authors', () => {
  it('is not taken for a complete one by an import', () => {
    expect(authorsIn('@misc{a, title={A}, author={Achiam, Josh and Adler, Steven and others}}')).toEqual(
      TRUNCATED,
    );
    expect(authorsIn('@misc{a, title={A}, author={Achiam, Josh and Adler, Steven}}')).toEqual(
      TRUNCATED.slice(0, 2),
    );
  });

  it('is exported as it was imported', () => {
    const [bibtex, ris] = [BIBTEX, RIS].map((format) =>
      written(format, withKeys([paper({ authors: TRUNCATED })])),
    );
    expect(bibtex).toContain('author = {Achiam, Josh and Adler, Steven and others}');
    expect(ris).toContain('AU  - et al.\r\n');
    expect(authorsIn(bibtex ?? '')).toEqual(TRUNCATED);
    expect(authorsIn(ris ?? '')).toEqual(TRUNCATED);
  });

  it('is replaced by a complete one, and never the other way round', () => {
    const all = ['Josh Achiam', 'Steven Adler', 'Sandhini Agarwal'];
    const seen = (authors: string[]) => ({
      fields: { id: '2303.08774', title: 'A', authors },
      isFromData: false,
      seenAt: '2026-11-21T00:00:00.000Z',
    });
    const truncated = mergePaper(undefined, seen(TRUNCATED));
    expect(mergePaper(truncated, seen(all)).authors).toEqual(all);
    expect(mergePaper(mergePaper(undefined, seen(all)), seen(TRUNCATED)).authors).toEqual(all);
    expect(mergePaper(truncated, seen(['A', 'et al.'])).authors).toEqual(TRUNCATED);
  });

  it('is not counted', () => {
    const authors = ['A A', 'B B', 'C C', 'D D', 'et al.'];
    expect(formatByline(paper({ authors }))).toBe('A A et al.');
    expect(formatByline(paper({ authors: authors.slice(0, 4) }))).toBe('A A and 3 others');
    expect(formatByline(paper({ authors: TRUNCATED }))).toBe('Josh Achiam, Steven Adler, et al.');
  });
});
