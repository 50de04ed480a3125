import { type Signal, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveResultsSignals, startLiveResults } from '../../../components/library/state/live-results';
import type { SearchIndex } from '../../../components/library/state/search-index';
import { PaperCache } from '../../../lib/library/read/paper-cache';
import type { Scope } from '../../../lib/library/read/scope';
import type { UserData } from '../../../lib/library/read/user-data';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import type { Paper } from '../../../lib/paper/paper';
import type { PageReport } from '../../../lib/site/report/page-report';
import { TestBackground } from '../../support/background';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { record } from '../../support/sightings';

const IDS = Array.from({ length: 30 }, (_, at) => `2610.${String(at).padStart(5, '0')}`);

let library: LibraryDatabase;
let background: TestBackground;
let papers: PaperCache;
let signals: { [K in keyof LiveResultsSignals]: LiveResultsSignals[K] } & { scope: Signal<Scope> };
/** How often the list was reported as deleted. */
let goneCount: number;
/** How many rows there were after each result. */
let counts: number[];

beforeEach(async () => {
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('document', { hidden: true });
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then));
  library = freshLibrary();
  background = new TestBackground(library);
  await library.papers.bulkPut(IDS.map((id) => record({ id })));
  goneCount = 0;
  counts = [];
  signals = {
    query: signal(''),
    scope: signal<Scope>({ kind: 'all' }),
    report: signal<PageReport | undefined>(undefined),
    changes: signal(0),
    limit: signal(30),
    userData: signal<UserData | undefined>(undefined),
    results: signal(undefined),
    papers: signal<readonly Paper[]>([]),
  };
  signals.papers.subscribe((shown) => void counts.push(shown.length));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Starts the live results; resolves when the first ones are shown. */
async function begin(): Promise<void> {
  const reader = readerOf(library);
  papers = new PaperCache(reader);
  const index = { papers, version: signal(0) } as unknown as SearchIndex;
  const onGone = () => {
    goneCount++;
    signals.scope.value = { kind: 'all' };
  };
  const fail = (error: unknown) => expect.fail(String(error));
  startLiveResults(signals, reader, index, () => {}, onGone, fail);
  await vi.waitFor(() => expect(signals.results.value).toBeDefined());
}

/** As when the background broadcasts a change. */
function changed(): void {
  papers.clear();
  signals.changes.value++;
}

const shownIs = (scope: Scope, count: number) =>
  vi.waitFor(() => {
    expect(signals.results.value?.scope).toEqual(scope);
    expect(signals.papers.value).toHaveLength(count);
  });

describe('live results while the library changes', () => {
  it('rows that are shown stay, however far down they are', async () => {
    await begin();
    await shownIs({ kind: 'all' }, 30);
    counts.length = 0;
    const before = signals.results.value;
    changed();
    await vi.waitFor(() => expect(signals.results.value).not.toBe(before));
    await shownIs({ kind: 'all' }, 30);
    expect(Math.min(...counts)).toBe(30);
  });

  it('a deleted list is left; one that has just been created is not', async () => {
    const { list, undoId } = await background.act('putOnList', {
      to: { name: 'L' },
      paperIds: [IDS[0] ?? ''],
    });
    await begin();
    const scope: Scope = { kind: 'list', id: list.id };
    signals.scope.value = scope;
    await shownIs(scope, 1);
    changed();
    await shownIs(scope, 1);
    const created = await background.act('makeList', { name: 'Made' });
    signals.scope.value = { kind: 'list', id: created.list.id };
    await shownIs(signals.scope.value, 0);
    changed();
    await vi.waitFor(() => expect(signals.userData.value?.lists).toHaveLength(2));
    expect(goneCount).toBe(0);
    await background.act('undo', { undoId: created.undoId ?? '' });
    changed();
    await shownIs({ kind: 'all' }, 30);
    expect(goneCount).toBe(1);
    expect(signals.userData.value?.lists.map(({ name }) => name)).toEqual(['L']);
    expect(undoId).toBeDefined();
  });

  it('papers of the page that were removed are not shown, nor counted', async () => {
    await begin();
    signals.report.value = { ids: [...IDS.slice(0, 3), '2610.99999'] } as PageReport;
    signals.scope.value = { kind: 'page' };
    await shownIs({ kind: 'page' }, 3);
    await library.papers.delete(IDS[1] ?? '');
    changed();
    await shownIs({ kind: 'page' }, 2);
    expect(signals.results.value?.total).toBe(2);
    expect(signals.papers.value.map(({ id }) => id)).toEqual([IDS[0], IDS[2]]);
  });

  it('a bookmarked paper that has not been seen is shown all the same', async () => {
    const set = { bookmark: '2026-10-06T08:00:00.000Z' };
    await background.act('changeMarks', { deed: 'bookmark', patches: [{ paperId: '2610.99999', set }] });
    await begin();
    signals.scope.value = { kind: 'bookmarks' };
    await shownIs({ kind: 'bookmarks' }, 1);
    expect(signals.papers.value[0]?.title).toBe('arXiv:2610.99999');
  });
});
