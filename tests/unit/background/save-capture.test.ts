import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCapture } from '../../../lib/background/capture/save-capture';
import { captureOf } from '../../support/captures';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';

const CARDS = [
  { reader: 'cards', link: '2606.00001', title: 'A', date: 'some day' },
  { reader: 'cards', link: '2606.00002', title: 'B' },
  { reader: 'cards', link: '2606.00003' },
] as const;
const CAPTURE = captureOf('daily', ...CARDS);

it('reports what is in the library now, what is new and what could not be read', async () => {
  const library = freshLibrary();
  await saveCapture(library, captureOf('daily', CARDS[1]));
  const report = await saveCapture(library, { ...CAPTURE, problems: ['json-unreadable'] });
  expect(report).toEqual({
    url: CAPTURE.url,
    kind: 'daily',
    capturedAt: CAPTURE.capturedAt,
    ids: ['2606.00001', '2606.00002'],
    added: ['2606.00001'],
    untitled: 1,
    unreadableDates: 1,
    unwanted: 0,
    isDrift: true,
    disagreements: {},
    place: PLACE,
    problems: ['json-unreadable'],
  });
  expect(await library.papers.toArray()).toMatchObject([
    { id: '2606.00001', title: 'A', firstSeenAt: CAPTURE.capturedAt },
    { id: '2606.00002', title: 'B' },
  ]);
});

describe('when the library cannot be written', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  const full = new DOMException('no room', 'QuotaExceededError');

  it.each([
    ['the error of the browser', full, 'disk-full'],
    ['the same, wrapped', new Dexie.AbortError('aborted', full), 'disk-full'],
    ['the same, twice wrapped', new Dexie.AbortError('a', new Dexie.AbortError('b', full)), 'disk-full'],
    [
      'the same, among the failures of many writes',
      new Dexie.BulkError('2 of 2 failed', [full]),
      'disk-full',
    ],
    ['another error', new Dexie.DatabaseClosedError('closed'), 'store-failed'],
    ['another, wrapped', new Dexie.AbortError('aborted', new Error('x')), 'store-failed'],
    ['no error at all', 'what?', 'store-failed'],
  ])('by %s, nothing is saved and the report says so', async (_name, error, problem) => {
    const library = freshLibrary();
    vi.spyOn(library.titles, 'bulkPut').mockRejectedValue(error);
    expect(await saveCapture(library, { ...CAPTURE, problems: ['json-unreadable'] })).toEqual({
      url: CAPTURE.url,
      kind: 'daily',
      capturedAt: CAPTURE.capturedAt,
      ids: [],
      added: [],
      untitled: 0,
      unreadableDates: 0,
      unwanted: 0,
      isDrift: false,
      disagreements: {},
      place: '',
      problems: ['json-unreadable', problem],
    });
    expect(await library.papers.count()).toBe(0);
    expect(console.error).toHaveBeenCalled();
  });

  it('because the disk is full while the database writes, the report says so', async () => {
    const library = freshLibrary();
    await library.open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const report = await saveCapture(library, CAPTURE);
    vi.restoreAllMocks();
    expect(report.problems).toEqual(['disk-full']);
    expect(await library.papers.count()).toBe(0);
    expect(await library.titles.count()).toBe(0);
  });
});

describe('the day on which a paper was opened', () => {
  const url = 'https://huggingface.co/papers/2606.00002';
  const opened = (capturedAt: string) => ({
    ...captureOf('daily', CARDS[1]),
    kind: 'paper' as const,
    url,
    capturedAt,
  });

  it('is saved when its own page was captured, the last one', async () => {
    const library = freshLibrary();
    await saveCapture(library, opened('2026-06-22T23:59:00.000Z'));
    expect(await library.marks.toArray()).toMatchObject([{ paperId: '2606.00002', openedOn: '2026-06-22' }]);
    await saveCapture(library, opened('2026-06-23T00:01:00.000Z'));
    expect(await library.marks.toArray()).toMatchObject([{ paperId: '2606.00002', openedOn: '2026-06-23' }]);
  });

  it('is not set by a listing', async () => {
    const library = freshLibrary();
    await saveCapture(library, CAPTURE);
    expect([await library.papers.count(), await library.marks.count()]).toEqual([2, 0]);
  });
});
