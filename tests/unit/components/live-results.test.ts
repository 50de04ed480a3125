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
let asked: { [K in keyof LiveResultsSignals]: LiveResultsSignals[K] } & { scope: Signal<Scope> };
/** How often it was said that the list is gone. */
let gone: number;
/** How many rows there were after each answer. */
let counts: number[];

beforeEach(async () => {
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('document', { hidden: true });
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then));
  library = freshLibrary();
  background = new TestBackground(library);
  await library.papers.bulkPut(IDS.map((id) => record({ id })));
  gone = 0;
  counts = [];
  asked = {
    query: signal(''),
    scope: signal<Scope>({ kind: 'all' }),
    report: signal<PageReport | undefined>(undefined),
    changes: signal(0),
    limit: signal(30),
    userData: signal<UserData | undefined>(undefined),
    results: signal(undefined),
    papers: signal<readonly Paper[]>([]),
  };
  asked.papers.subscribe((shown) => void counts.push(shown.length));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Begins to answer; what is shown first is there when it is told. */
async function begin(): Promise<void> {
  const reader = readerOf(library);
  papers = new PaperCache(reader);
  const index = { papers, version: signal(0) } as unknown as SearchIndex;
  const onGone = () => {
    gone++;
    asked.scope.value = { kind: 'all' };
  };
  const fail = (error: unknown) => expect.fail(String(error));
  startLiveResults(asked, reader, index, () => {}, onGone, fail);
  await vi.waitFor(() => expect(asked.results.value).toBeDefined());
}

/** As when the background tells that something has changed. */
function changed(): void {
  papers.clear();
  asked.changes.value++;
}

const shownIs = (scope: Scope, count: number) =>
  vi.waitFor(() => {
    expect(asked.results.value?.scope).toEqual(scope);
    expect(asked.papers.value).toHaveLength(count);
  });

describe('what is shown while the library changes', () => {
  it('rows that are shown stay, however far down they are', async () => {
    await begin();
    await shownIs({ kind: 'all' }, 30);
    counts.length = 0;
    const before = asked.results.value;
    changed();
    await vi.waitFor(() => expect(asked.results.value).not.toBe(before));
    await shownIs({ kind: 'all' }, 30);
    expect(Math.min(...counts)).toBe(30);
  });

  it('a list that is gone is left; one that has just been made is not gone', async () => {
    const { list, undoId } = await background.act('putOnList', {
      to: { name: 'L' },
      paperIds: [IDS[0] ?? ''],
    });
    await begin();
    const scope: Scope = { kind: 'list', id: list.id };
    asked.scope.value = scope;
    await shownIs(scope, 1);
    changed();
    await shownIs(scope, 1);
    const made = await background.act('makeList', { name: 'Made' });
    asked.scope.value = { kind: 'list', id: made.list.id };
    await shownIs(asked.scope.value, 0);
    changed();
    await vi.waitFor(() => expect(asked.userData.value?.lists).toHaveLength(2));
    expect(gone).toBe(0);
    await background.act('undo', { undoId: made.undoId ?? '' });
    changed();
    await shownIs({ kind: 'all' }, 30);
    expect(gone).toBe(1);
    expect(asked.userData.value?.lists.map(({ name }) => name)).toEqual(['L']);
    expect(undoId).toBeDefined();
  });

  it('papers of the page that were forgotten are not shown, nor counted', async () => {
    await begin();
    asked.report.value = { ids: [...IDS.slice(0, 3), '2610.99999'] } as PageReport;
    asked.scope.value = { kind: 'page' };
    await shownIs({ kind: 'page' }, 3);
    await library.papers.delete(IDS[1] ?? '');
    changed();
    await shownIs({ kind: 'page' }, 2);
    expect(asked.results.value?.total).toBe(2);
    expect(asked.papers.value.map(({ id }) => id)).toEqual([IDS[0], IDS[2]]);
  });

  it('a bookmark on a paper that has not been seen is shown all the same', async () => {
    const set = { bookmark: '2026-10-06T08:00:00.000Z' };
    await background.act('changeMarks', { deed: 'bookmark', patches: [{ paperId: '2610.99999', set }] });
    await begin();
    asked.scope.value = { kind: 'bookmarks' };
    await shownIs({ kind: 'bookmarks' }, 1);
    expect(asked.papers.value[0]?.title).toBe('arXiv:2610.99999');
  });
});
