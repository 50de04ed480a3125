import { batch, computed, effect, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Paper } from '../../lib/paper/paper';
import type { PageReport } from '../../lib/report/page-report';
import type { Settings } from '../../lib/settings/settings';
import { onSettingsChange, readSettings } from '../../lib/settings/stored';
import type { Library } from '../../lib/store/library';
import { papersById, readShelf, type Shelf } from '../../lib/store/read-library';
import { keepIndex } from './kept-index';
import { currentPageReport } from './page-report';
import { find, type Results } from './results';
import { ALL, type Scope } from './scope';

/** Rows rendered at first, and added each time the reader comes to their end. */
const ROWS = 30;

/** Something that was done and can be undone, or that failed. */
export interface Notice {
  text: string;
  undo?: () => Promise<void>;
}

/** What stands over the list: nothing, the list picker for a paper, or the help. */
export type Overlay = { kind: 'lists'; paper: Paper } | { kind: 'help' } | { kind: 'settings' };

export type AppState = ReturnType<typeof createAppState>;

/**
 * Everything the popup shows, as signals, kept in step with the library. What the reader does is in `acts.ts`.
 *
 * @param library the open database
 */
export function createAppState(library: Library) {
  const query = signal('');
  const scope = signal<Scope>(ALL);
  const shelf = signal<Shelf>();
  const report = signal<PageReport>();
  /** The tab whose page the report is about. */
  const tabId = signal<number>();
  const results = signal<Results>();
  const papers = signal<readonly Paper[]>([]);
  const limit = signal(ROWS);
  const failure = signal<unknown>();
  const overlay = signal<Overlay>();
  const settings = signal<Settings>();
  const notice = signal<Notice>();
  const bookmarked = computed(() => new Set(shelf.value?.bookmarked));

  const fail = (error: unknown) => {
    console.error('Papershelf', error);
    failure.value = error;
  };

  const index = keepIndex(library, fail);

  let asked = 0;
  effect(() => {
    const question = { query: query.value, scope: scope.value, shelf: shelf.value, report: report.value };
    const wanted = limit.value;
    const isAffected = question.query.trim() !== '';
    if (isAffected) index.version.value;
    if (!question.shelf) return;
    const turn = ++asked;
    const answer = async (known: Shelf) => {
      const found = await find({ ...question, shelf: known }, library, index.search);
      const shown = await papersById(library, await found.ids(wanted));
      if (turn !== asked) return; // a later question is under way
      batch(() => {
        results.value = found;
        papers.value = shown;
      });
    };
    answer(question.shelf).catch(fail);
  });

  liveQuery(() => readShelf(library)).subscribe({
    next: (known) => {
      shelf.value = known;
      index.refresh().catch(fail);
    },
    error: fail,
  });
  readSettings().then((stored) => {
    settings.value = stored;
  }, fail);
  onSettingsChange((changed) => {
    settings.value = changed;
  });
  currentPageReport().then((found) => {
    report.value = found?.report;
    tabId.value = found?.tabId;
  }, fail);

  /** Puts another question; rows begin at the top again. */
  const ask = (next: { query?: string; scope?: Scope }) =>
    batch(() => {
      if (next.query !== undefined) query.value = next.query;
      if (next.scope !== undefined) scope.value = next.scope;
      limit.value = ROWS;
    });
  const showMore = () => {
    if (limit.value < (results.value?.total ?? 0)) limit.value += ROWS;
  };

  return {
    index,
    tabId,
    library,
    query,
    scope,
    shelf,
    report,
    results,
    papers,
    failure,
    overlay,
    settings,
    notice,
    bookmarked,
    ask,
    showMore,
  };
}
