import { beforeAll, describe, expect, it } from 'vitest';
import { saveCapture } from '../../lib/background/capture/save-capture';
import { papersById } from '../../lib/library/read/papers';
import { parseCaptureMessage } from '../../lib/messages/capture-schema';
import type { Paper } from '../../lib/paper/paper';
import { capturePage } from '../../lib/site/capture/capture-page';
import { validateRecord } from '../../lib/transfer/backup/record-schemas';
import { EXPORT_FORMAT_NAMES, type FormatId } from '../../lib/transfer/export/formats/format-names';
import { formatOf } from '../../lib/transfer/export/formats/formats';
import { readImport } from '../../lib/transfer/import/read-import';
import { toRecords } from '../../lib/transfer/import/to-records';
import { withKeys, written } from '../support/export-papers';
import { freshLibrary, readerOf } from '../support/fresh-library';
import { ADDRESSES, listingDocument, TODAY } from '../support/pages';
import { FULL, LISTINGS } from '../support/site-records';

const ALL: readonly FormatId[] = EXPORT_FORMAT_NAMES.map(({ id }) => id);
const REFERENCES = ALL.filter((id) => !/^(?:markdown|obsidian|logseq|html)$/.test(id));

/**
 * Every field of a paper: its value on the page below, another value, and which export formats write it. A new field has no
 * line here, and the compiler says so; with a line, the tests walk it from the page to every export.
 */
const FIELDS: {
  [F in keyof Required<Paper>]: { value: Paper[F]; other: Paper[F]; formats: readonly FormatId[] };
} = {
  id: { value: '2606.00001', other: '2606.00002', formats: ALL },
  title: { value: 'Sparse Circuits in Dense Models', other: 'Other', formats: ALL },
  abstract: { value: 'We look at sparse circuits. They are everywhere.', other: 'Other.', formats: ALL },
  authors: { value: ['Ada Lovelace', 'Grace Hopper'], other: ['Alan Turing'], formats: ALL },
  authorCount: { value: 2, other: 3, formats: ['json'] },
  publishedOn: { value: '2026-06-20', other: '2025-05-19', formats: ALL },
  upvotes: { value: 117, other: 118, formats: ['markdown', 'csv', 'json'] },
  comments: { value: 2, other: 3, formats: ['json'] },
  submittedBy: { value: 'akhaliq', other: 'other', formats: ['json'] },
  organization: { value: 'Acme Labs', other: 'Other', formats: ['csv', 'json'] },
  githubUrl: {
    value: 'https://github.com/o/r',
    other: 'https://github.com/o/other',
    formats: ['csv', 'html', 'json'],
  },
  githubStars: { value: 86_149, other: 1, formats: ['csv', 'json'] },
  projectUrl: {
    value: 'https://o.github.io/r',
    other: 'https://o.github.io/other',
    formats: ['csv', 'html', 'json'],
  },
  aiSummary: { value: 'Circuits are sparse.', other: 'Other.', formats: ['csv', 'json'] },
  keywords: { value: ['circuits', 'sparsity'], other: ['other'], formats: REFERENCES },
  thumbnailUrl: { value: FULL.thumbnail ?? '', other: 'https://x.co/a.png', formats: ['json'] },
  firstSeenAt: { value: TODAY.toISOString(), other: '2026-01-01T00:00:00.000Z', formats: ['json'] },
  lastSeenAt: { value: TODAY.toISOString(), other: '2026-07-01T00:00:00.000Z', formats: ['json'] },
};
const NAMES = Object.keys(FIELDS) as (keyof Paper)[];
const PAPER = Object.fromEntries(NAMES.map((name) => [name, FIELDS[name].value])) as unknown as Paper;

/** The paper, from a page to the record that the popup reads. */
let saved: Paper | undefined;

beforeAll(async () => {
  const records = [{ ...FULL, organization: { name: 'acme', fullname: 'Acme Labs' } }];
  const document = listingDocument({ ...LISTINGS.daily2026, records }, { json: 'whole' });
  const message = { type: 'capture', capture: capturePage(document, ADDRESSES.daily, TODAY) };
  const capture = parseCaptureMessage(JSON.parse(JSON.stringify(message)));
  if (!capture) throw new Error('The capture was refused.');
  const library = freshLibrary();
  await saveCapture(library, capture, []);
  [saved] = await papersById(readerOf(library), [PAPER.id]);
});

describe.each(NAMES)('%s', (name) => {
  it('is read from the page, parsed, saved and read back', () => {
    expect(saved?.[name]).toEqual(FIELDS[name].value);
  });

  it('is restored from a backup', () => {
    const read = validateRecord('papers', JSON.parse(JSON.stringify(PAPER)));
    expect('record' in read && (read.record as Paper)[name]).toEqual(FIELDS[name].value);
  });

  it('is imported from Papershelf’s own export', () => {
    const file = readImport(written(formatOf('json'), withKeys([PAPER])), 'papershelf.json');
    const matched = file.papers.map((paper) => ({ paper, id: PAPER.id, isKnown: false }));
    const { papers } = toRecords(matched, TODAY.toISOString());
    expect(papers[0]?.[name]).toEqual(FIELDS[name].value);
  });

  it.each(EXPORT_FORMAT_NAMES)('is written as $name, if it is to be', ({ id }) => {
    const textOf = (paper: Paper) => written(formatOf(id), [{ paper, citationKey: 'key', annotations: {} }]);
    const isWritten = textOf(PAPER) !== textOf({ ...PAPER, [name]: FIELDS[name].other });
    expect(isWritten).toBe(FIELDS[name].formats.includes(id));
  });
});
