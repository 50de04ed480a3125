import { expect, it } from 'vitest';
import { isTitleId } from '../../../lib/paper/id';
import { formatOf } from '../../../lib/transfer/export/formats/formats';
import { matchImported } from '../../../lib/transfer/import/match';
import { readImport } from '../../../lib/transfer/import/read-import';
import { toRecords } from '../../../lib/transfer/import/to-records';
import { collapseWhitespace } from '../../../lib/util/white-space';
import { withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const NOBODY = { hasId: () => false, idsOfSlug: () => [] };
const ANNOTATIONS = {
  status: 'reading',
  tags: ['Ünï, x'],
  note: '*N*\n\n- b',
  bookmarkedAt: '2026-06-22T08:00:00.000Z',
} as const;

/** Imports collapse white space and drop control characters, which some of the hard cases contain. */
const asKept = (_: string, value: unknown) =>
  typeof value === 'string' ? collapseWhitespace(value.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')) : value;

it('a JSON export is imported unchanged, with all annotations', () => {
  const exported = withKeys(HARD_PAPERS).map((each) => ({ ...each, annotations: ANNOTATIONS }));
  const { papers, skipped } = readImport(written(formatOf('json'), exported), 'x.json');
  expect(skipped).toEqual([]);
  const { matched } = matchImported(papers, NOBODY);
  const records = toRecords(matched, '2026-11-21T00:00:00.000Z');
  const byId = new Map(HARD_PAPERS.map((paper) => [paper.id, paper]));
  expect(records.papers.length).toBeGreaterThan(250);
  for (const { firstSeenAt: _first, lastSeenAt: _last, ...fields } of records.papers) {
    const { firstSeenAt, lastSeenAt, ...expected } = byId.get(fields.id) ?? HARD_PAPERS[0] ?? {};
    expect(fields).toEqual(JSON.parse(JSON.stringify(expected), asKept));
  }
  expect(records.annotations[0]?.set).toEqual({
    bookmark: ANNOTATIONS.bookmarkedAt,
    status: 'reading',
    note: ANNOTATIONS.note,
    'tag:ünï, x': 'Ünï, x',
  });
});

it.each(['bibtex', 'biblatex', 'ris', 'csl-json'] as const)(
  'what is exported as %s comes in with every paper and every id',
  (id) => {
    const onArxiv = HARD_PAPERS.filter((paper) => !isTitleId(paper.id));
    const { papers, skipped } = readImport(written(formatOf(id), withKeys(onArxiv)), 'x');
    expect(skipped).toEqual([]);
    // In a DOI, arXiv's ids from before 2007 have no subject class.
    const plain = (id: string | undefined) => id?.replace(/\.[A-Z]{2}\//, '/');
    expect(papers.map((paper) => plain(paper.id))).toEqual(onArxiv.map((paper) => plain(paper.id)));
  },
);
