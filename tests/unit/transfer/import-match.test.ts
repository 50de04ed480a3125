import { describe, expect, it } from 'vitest';
import { titleSlug } from '../../../lib/paper/id';
import type { ImportedPaper } from '../../../lib/transfer/import/imported';
import { type KnownPaper, matchImported } from '../../../lib/transfer/import/match';
import { readImport } from '../../../lib/transfer/import/read-import';
import { fieldsOf, toRecords } from '../../../lib/transfer/import/to-records';

const NOW = '2026-06-23T08:00:00.000Z';

/** A library of these papers, titled "A Title" by default. */
function library(...papers: (KnownPaper & { title?: string })[]) {
  return {
    hasId: (id: string) => papers.some((paper) => paper.id === id),
    idsOfSlug: (slug: string) => papers.filter(({ title = 'A Title' }) => titleSlug(title) === slug),
  };
}

/** Papers of a file, one a line. */
function file(...papers: Partial<ImportedPaper>[]): ImportedPaper[] {
  return papers.map((paper, at) => ({ line: at + 1, annotations: {}, ...paper }));
}

function idsOf(papers: ImportedPaper[], known = library()) {
  return matchImported(papers, known).matched.map(({ id, isKnown }) => [id, isKnown]);
}

describe('a paper with an id', () => {
  it('is the one of that id', () => {
    const papers = file({ id: '2510.1', title: 'A Title' }, { id: '2510.2' });
    expect(idsOf(papers, library({ id: '2510.1', title: 'Another' }))).toEqual([
      ['2510.1', true],
      ['2510.2', false],
    ]);
  });

  it('may be known by its title', () => {
    const papers = file({ id: '2510.1', title: 'A Title', publishedOn: '2025-10-14' });
    expect(idsOf(papers, library({ id: 'title:a-title' }))).toEqual([['2510.1', true]]);
    expect(idsOf(papers, library({ id: 'title:a-title', publishedOn: '2024-01-01' }))).toEqual([
      ['2510.1', false],
    ]);
    expect(idsOf(papers, library({ id: '2510.2' }))).toEqual([['2510.1', false]]);
  });
});

describe('a paper without an id', () => {
  const known = { id: '2510.1', publishedOn: '2025-10-14', authorCount: 2 };

  it('is the one of its title', () => {
    const papers = file({ title: 'a title.', publishedOn: '2025-10-15', authors: ['A', 'B'] });
    expect(idsOf(papers, library(known))).toEqual([['2510.1', true]]);
    expect(idsOf(file({ title: 'A Title' }), library({ id: 'title:a-title' }))).toEqual([
      ['title:a-title', true],
    ]);
  });

  it('is another when the day or the number of authors differs', () => {
    const other = [['title:a-title', false]];
    expect(idsOf(file({ title: 'A Title', publishedOn: '2025-10-16' }), library(known))).toEqual(other);
    expect(idsOf(file({ title: 'A Title', authors: ['A'] }), library(known))).toEqual(other);
  });

  it('may have more authors than the file names', () => {
    const papers = file({ title: 'A Title', authors: ['A'], hasMoreAuthors: true });
    expect(idsOf(papers, library(known))).toEqual([['2510.1', true]]);
  });

  it('is a new one when two of the library have the title', () => {
    expect(idsOf(file({ title: 'A Title' }), library({ id: '2510.1' }, { id: '2510.2' }))).toEqual([
      ['title:a-title', false],
    ]);
  });
});

describe('two records of one file', () => {
  it.each([
    ['the id', { id: '2510.1' }, { id: '2510.1' }],
    ['the DOI', { id: '2510.1', doi: '10.1/a' }, { doi: '10.1/a', title: 'Other' }],
    ['the title', { id: '2510.1', title: 'A Title' }, { title: 'A title' }],
  ])('with %s in common are one paper, in either order', (_, first, second) => {
    for (const papers of [file(first, second), file(second, first)]) {
      const { matched, skipped, duplicateCount } = matchImported(papers, library());
      expect(matched.map(({ id }) => id)).toEqual(['2510.1']);
      expect([skipped, duplicateCount]).toEqual([[], 1]);
    }
  });

  it('are merged', () => {
    const papers = file(
      {
        id: '2510.1',
        authors: ['A'],
        lists: ['One'],
        seenAt: '2026-02-01T00:00:00.000Z',
        annotations: {
          tags: ['x'],
          note: 'First.',
          bookmarkedAt: '2026-02-01T00:00:00.000Z',
          openedOn: '2026-02-01',
        },
      },
      {
        id: '2510.1',
        title: 'A Title',
        authors: ['B'],
        hasMoreAuthors: true,
        lists: ['Two', 'One'],
        seenAt: '2026-01-01T00:00:00.000Z',
        annotations: {
          tags: ['y', 'x'],
          note: 'Second.',
          status: 'read',
          bookmarkedAt: '2026-01-01T00:00:00.000Z',
          openedOn: '2026-03-01',
        },
      },
    );
    expect(matchImported(papers, library()).matched[0]?.paper).toEqual({
      line: 1,
      id: '2510.1',
      title: 'A Title',
      authors: ['A'],
      lists: ['One', 'Two'],
      seenAt: '2026-01-01T00:00:00.000Z',
      annotations: {
        tags: ['x', 'y'],
        note: 'First.\n\nSecond.',
        status: 'read',
        bookmarkedAt: '2026-01-01T00:00:00.000Z',
        openedOn: '2026-03-01',
      },
    });
  });

  it('of one title are two papers when both have ids', () => {
    const papers = file({ id: '2510.1', title: 'A Title' }, { id: '2510.2', title: 'A Title' });
    expect(idsOf(papers)).toEqual([
      ['2510.1', false],
      ['2510.2', false],
    ]);
  });

  it('of one title that differ cannot both be imported without an id', () => {
    const papers = file({ title: 'A Title', authors: ['A'] }, { title: 'A Title', authors: ['A', 'B'] });
    const reason =
      'Another paper of the same title is in this file, and without an arXiv id they cannot be told apart.';
    expect(matchImported(papers, library())).toMatchObject({
      matched: [{ id: 'title:a-title', paper: { authors: ['A'] } }],
      skipped: [{ line: 2, excerpt: 'A Title', reason }],
      duplicateCount: 0,
    });
  });

  it('that differ are one when the library has one of the title', () => {
    const papers = file(
      { id: '2510.1', title: 'A Title', publishedOn: '2025-10-14' },
      { title: 'A Title', publishedOn: '2025-12-01', annotations: { tags: ['x'] } },
    );
    const { matched, skipped } = matchImported(papers, library({ id: '2510.1' }));
    expect(matched).toMatchObject([{ id: '2510.1', paper: { annotations: { tags: ['x'] } } }]);
    expect(skipped).toEqual([]);
  });
});

it('what cannot be imported is listed, in the order of the file', () => {
  const papers = file({ doi: '10.1/a' }, { title: '???' }, { title: 'A Title', publishedOn: '2020-01-01' });
  const known = library({ id: 'title:a-title', publishedOn: '2025-01-01' });
  expect(matchImported(papers, known)).toEqual({
    matched: [],
    skipped: [
      { line: 1, excerpt: '10.1/a', reason: 'It has neither an arXiv id nor a title.' },
      { line: 2, excerpt: '???', reason: 'Its title has no letters, and it has no arXiv id.' },
      {
        line: 3,
        excerpt: 'A Title',
        reason:
          'Another paper of the same title is in the library, and without an arXiv id they cannot be told apart.',
      },
    ],
    duplicateCount: 0,
  });
});

describe('records of the library', () => {
  const { matched } = matchImported(
    file(
      {
        id: '2510.1',
        title: 'A Title',
        authors: ['Jane Doe'],
        doi: '10.1/a',
        url: 'https://x.example',
        seenAt: '2026-01-01T00:00:00.000Z',
        site: { upvotes: 3 },
        annotations: {
          tags: ['To Try', '__proto__'],
          note: 'N',
          status: 'read',
          bookmarkedAt: '2026-01-02T00:00:00.000Z',
          openedOn: '2026-01-03',
        },
        lists: ['Club', '__proto__'],
        listNote: 'Here.',
      },
      { id: '2510.2', lists: ['Club'] },
      { title: 'Other', seenAt: '2027-01-01T00:00:00.000Z' },
    ),
    library(),
  );

  it('are papers, annotations and lists', () => {
    const seen = { firstSeenAt: '2026-01-01T00:00:00.000Z', lastSeenAt: '2026-01-01T00:00:00.000Z' };
    expect(toRecords(matched, NOW)).toEqual({
      ids: ['2510.1', '2510.2', 'title:other'],
      papers: [
        { id: '2510.1', title: 'A Title', authors: ['Jane Doe'], upvotes: 3, ...seen },
        // A time in the future becomes now.
        { id: 'title:other', title: 'Other', firstSeenAt: NOW, lastSeenAt: NOW },
      ],
      annotations: [
        {
          paperId: '2510.1',
          set: {
            bookmark: '2026-01-02T00:00:00.000Z',
            status: 'read',
            note: 'N',
            opened: '2026-01-03',
            'tag:to try': 'To Try',
            'tag:__proto__': '__proto__',
          },
        },
      ],
      lists: [
        { name: 'Club', entries: [{ paperId: '2510.1' }, { paperId: '2510.2' }] },
        { name: '__proto__', entries: [{ paperId: '2510.1' }] },
      ],
    });
  });

  it('of an exported list are all on it', () => {
    expect(toRecords(matched, NOW, 'Mine').lists[0]).toEqual({
      name: 'Mine',
      entries: [{ paperId: '2510.1', note: 'Here.' }, { paperId: '2510.2' }, { paperId: 'title:other' }],
    });
  });

  it('of a bare id has no fields', () => {
    const [bare] = readImport('2510.12345', '').papers;
    expect(bare && fieldsOf(bare, '2510.12345')).toBeUndefined();
  });
});
