import { describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { haveSameAuthors } from '../../../lib/paper/same-authors';
import type { ImportedPaper } from '../../../lib/transfer/import/imported';
import { matchImported } from '../../../lib/transfer/import/match';
import { readImport } from '../../../lib/transfer/import/read-import';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { alignIds } from '../../../lib/transfer/staging/duplicates';
import { stageImport } from '../../../lib/transfer/staging/stage-import';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { sighting, WEDNESDAY } from '../../support/sightings';

const NOBODY = { hasId: () => false, idsOfSlug: () => [] };

const REVIEW = { title: 'Deep learning', authors: ['Yann LeCun', 'Yoshua Bengio', 'Geoffrey Hinton'] };
const BOOK = { title: 'Deep Learning', authors: ['Ian Goodfellow', 'Yoshua Bengio', 'Aaron Courville'] };

/** The result for papers of one file, one a line, and an empty library. */
function match(...papers: Partial<ImportedPaper>[]) {
  return matchImported(
    papers.map((paper, at) => ({ line: at + 1, annotations: {}, ...paper })),
    NOBODY,
  );
}

describe('two lists of authors are of the same people', () => {
  it.each([
    [['Yann LeCun', 'Jörg Müller'], ['Y. Lecun', 'J. Muller'], true],
    [['Pieter van der Berg'], ['P. v. d. Berg Jr.'], true],
    [['Wang Xiao', 'Li Wei'], ['Xiao Wang', 'Wei Li'], true],
    [['Jane Doe', 'Richard Roe', 'Ada Lovelace'], ['Jane Doe', 'et al.'], true],
    [['Jane Doe', 'Richard Roe'], ['Jane Smith-Doe', 'R. Row'], true],
    [REVIEW.authors, BOOK.authors, false],
    [['A. Smith'], ['B. Jones'], false],
    [['Smith'], ['Jones'], false],
    [['Gemma Team'], ['Jane Doe'], undefined],
    [['OpenAI'], ['Jane Doe'], undefined],
    [['王小明'], ['Xiaoming Wang'], undefined],
    [['Jane Doe'], undefined, undefined],
    [['Jane Doe'], [], undefined],
  ])('%j and %j: %j', (a, b, are) => {
    expect(haveSameAuthors(a, b)).toBe(are);
    expect(haveSameAuthors(b, a)).toBe(are);
  });
});

describe('two records of one file', () => {
  const reason =
    'Another paper of the same title is in this file, and without an arXiv id they cannot be told apart.';

  it.each([
    ['of one title by other people', REVIEW, BOOK],
    ['of one title by other people, one with a DOI', { ...REVIEW, doi: '10.1038/nature14539' }, BOOK],
    ['of one title with other DOIs', { title: 'A', doi: '10.1000/a' }, { title: 'A', doi: '10.1000/b' }],
  ])('%s are two', (_, first, second) => {
    const { matched, skipped, duplicateCount } = match(first, second);
    expect(matched).toHaveLength(1);
    expect(skipped).toMatchObject([{ line: 2, reason }]);
    expect(duplicateCount).toBe(0);
  });

  it.each([
    [
      'of one title by the same people, of a journal and of a conference',
      { ...REVIEW, doi: '10.1000/a' },
      { ...REVIEW, doi: '10.1000/b' },
    ],
    [
      'of one title, with the DOI of arXiv',
      { title: 'A', doi: '10.1000/a' },
      { title: 'A', doi: '10.48550/b' },
    ],
    [
      'of one DOI, one without the second half of the title',
      { title: 'Sparse: A Study', doi: '10.1000/a' },
      { title: 'Sparse', doi: '10.1000/a' },
    ],
    [
      'of one DOI, one a preprint of another title',
      { id: '2510.12345', title: 'A', doi: '10.1000/a', authors: ['Jane Doe'] },
      { title: 'B', doi: '10.1000/a', authors: ['J. Doe'] },
    ],
  ])('%s are one', (_, first, second) => {
    const { matched, skipped, duplicateCount } = match(first, second);
    expect([matched.length, skipped, duplicateCount]).toEqual([1, [], 1]);
  });

  it('of other titles are two, when their DOI is that of the volume', () => {
    const doi = '10.1007/978-3-030-58452-8';
    const papers = [
      { title: 'First paper', doi, authors: ['Jane Doe'] },
      { title: 'Second paper', doi, authors: ['Richard Roe', 'Ada Lovelace'] },
      { id: '2510.12345', title: 'Third paper', doi, authors: ['Kurt Gödel'] },
    ];
    const ids = match(...papers).matched.map(({ id }) => id);
    expect(ids).toEqual(['title:first-paper', 'title:second-paper', '2510.12345']);
  });
});

describe('a paper of a file and one of the library', () => {
  async function take(library: LibraryDatabase, text: string) {
    const { papers } = readImport(text, 'x');
    const staged = await stageImport(library, papers, new Date(WEDNESDAY));
    await alignIds(library, staged.staging);
    await applyStaged(library, staged.staging, 'merge');
    await staged.staging.discard();
    return staged;
  }
  const ris = (author: string) => `TY  - BOOK\nTI  - Introduction\nAU  - ${author}\nN1  - Mine\nER  - \n`;

  it('of another file, by other people, are two', async () => {
    const library = freshLibrary();
    await take(library, ris('Smith, A'));
    const { skipped, count } = await take(library, ris('Jones, B'));
    const reason =
      'Another paper of the same title is in the library, and without an arXiv id they cannot be told apart.';
    expect(skipped).toEqual([{ line: 1, excerpt: 'Introduction', reason }]);
    expect(count).toBe(0);
    expect((await take(library, ris('Smith, Anna'))).skipped).toEqual([]);
    expect((await library.papers.toArray()).map(({ authors }) => authors)).toEqual([['A Smith']]);
  });

  it('that has an id, by other people, stay two', async () => {
    const library = freshLibrary();
    const known = { id: '2510.12345', title: 'Introduction', authors: ['Ada Lovelace'] };
    await savePapers(library, [sighting(known)], PLACE);
    await take(library, ris('Jones, B'));
    expect(await library.papers.toCollection().primaryKeys()).toEqual(['2510.12345', 'title:introduction']);
  });
});
