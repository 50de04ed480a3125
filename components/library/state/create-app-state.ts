import { batch, computed, signal } from '@preact/signals';
import { annotationsByPaper } from '../../../lib/library/read/annotations-by-paper';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { countPapers } from '../../../lib/library/read/papers';
import { ALL_PAPERS, isSameScope, listNamesById, type Scope } from '../../../lib/library/read/scope';
import { EMPTY_USER_DATA, type UserData } from '../../../lib/library/read/user-data';
import { onLibraryChange } from '../../../lib/messages/change-events';
import type { Paper } from '../../../lib/paper/paper';
import type { SearchResults, SearchView } from '../../../lib/search/engine/find-papers';
import { isReminderDue, readBackupSchedule } from '../../../lib/settings/backup-schedule';
import type { Settings } from '../../../lib/settings/settings';
import { onSettingsChange, readSettings } from '../../../lib/settings/settings-storage';
import type { PageReport } from '../../../lib/site/report/page-report';
import { afterPaint } from '../../ui/after-paint';
import type { AppState, ToastMessage } from './app-state';
import { readActivePageReport } from './current-page-report';
import { startLiveResults } from './live-results';
import type { OpenDialog } from './open-dialog';
import { openSearchIndex } from './search-index';
import { createSelection } from './selection';
import { countSmartLists } from './smart-list-counts';

/** Rows rendered at first, and added each time the user gets to their end. */
const ROWS = 30;

/** In milliseconds: how often at most an index that is being built is read, and how soon the report of the page. */
const REFRESH_MS = 1_000;

/**
 * Everything the popup shows, as signals that follow the library. What the user does is in `actions.ts`.
 *
 * The papers seen last are read at once; everything else is read when they are on the screen.
 */
export function createAppState(library: LibraryReader): AppState {
  // An address can hold a query: `popup.html?q=…`.
  const query = signal(new URLSearchParams(location.search).get('q') ?? '');
  const scope = signal<Scope>(ALL_PAPERS);
  const userData = signal<UserData>();
  const paperCount = signal<number>();
  const report = signal<PageReport>();
  /** The tab whose page the report is about. */
  const tabId = signal<number>();
  const results = signal<SearchResults>();
  const papers = signal<readonly Paper[]>([]);
  const limit = signal(ROWS);
  const failure = signal<unknown>();
  const openDialog = signal<OpenDialog>();
  const settings = signal<Settings>();
  const toast = signal<ToastMessage>();
  const isBackupDue = signal(false);
  const selection = createSelection();
  /** The text of the live region, for screen readers. */
  const announcement = signal('');
  const bookmarked = computed(() => new Set(userData.value?.bookmarked));
  const annotations = computed(() => annotationsByPaper(userData.value));
  const listNames = computed(() => listNamesById(userData.value));
  /** Goes up whenever the library holds something else. */
  const changes = signal(0);

  const fail = (error: unknown) => {
    console.error('Papershelf', error);
    failure.value = error;
  };

  let painted = () => {};
  const firstPaint = new Promise<void>((resolve) => {
    painted = resolve;
  }).then(afterPaint);
  const index = openSearchIndex(library);
  const count = async () => {
    // The index knows the count at once; the database would have to walk over all papers.
    const { view, isWhole } = await index.search.index(userData.value ?? EMPTY_USER_DATA);
    paperCount.value = isWhole ? view.liveCount : await countPapers(library);
  };
  firstPaint.then(count).catch(fail);
  /** The row that has the focus, or had it last. */
  const currentRow = signal<string>();
  /** The one row among all that Tab leads to, and to its buttons: else there would be a hundred stops on the way. */
  const tabStopRow = computed(() => {
    const [first] = papers.value;
    return papers.value.some(({ id }) => id === currentRow.value) ? currentRow.value : first?.id;
  });
  const smartListCounts = countSmartLists(userData, index, firstPaint);

  const signals = { query, scope, report, changes, limit, userData, results, papers };
  const onShown = (view: SearchView | undefined) => {
    painted();
    const isAll = view && view.results.durationMs === undefined && view.results.total === undefined;
    if (isAll && view.papers.length === 0) paperCount.value = 0;
  };
  startLiveResults(signals, library, index, onShown, () => search({ scope: ALL_PAPERS }), fail);

  let isRefreshing = false;
  const refresh = () => {
    isRefreshing = false;
    index.refresh();
    firstPaint.then(count).catch(fail);
  };
  onLibraryChange((change) => {
    if (change !== 'index')
      batch(() => {
        if (change === 'papers') {
          refresh(); // first: cached papers may be outdated
          // The page's own report is pending.
          setTimeout(loadReport, REFRESH_MS);
        }
        changes.value++;
      });
    if (change !== 'index' || isRefreshing) return;
    // While the index is being built it changes every half second.
    isRefreshing = true;
    setTimeout(refresh, REFRESH_MS);
  });
  onSettingsChange((changed) => {
    settings.value = changed;
  });
  const loadSettings = async () => {
    settings.value = await readSettings();
    isBackupDue.value = isReminderDue(await readBackupSchedule(), new Date());
  };
  const loadReport = async () => {
    const found = await readActivePageReport();
    report.value = found?.report;
    tabId.value = found?.tabId;
  };
  firstPaint.then(() => Promise.all([loadSettings(), loadReport()])).catch(fail);

  /** Runs another query; rows begin at the top again. */
  const search = (next: { query?: string; scope?: Scope }) =>
    batch(() => {
      if (next.query !== undefined) query.value = next.query;
      if (next.scope !== undefined && !isSameScope(next.scope, scope.value)) {
        scope.value = next.scope;
        selection.clear();
      }
      limit.value = ROWS;
    });
  /**
   * Shows more rows, if there may be more.
   *
   * @param shown how many rows the user has seen the end of; more may be pending by now
   */
  const showMore = (shown: number) => {
    if (shown >= limit.value) limit.value += ROWS;
  };

  return {
    index,
    tabId,
    library,
    query,
    scope,
    userData,
    paperCount,
    report,
    results,
    papers,
    failure,
    openDialog,
    settings,
    toast,
    isBackupDue,
    selection,
    smartListCounts,
    currentRow,
    tabStopRow,
    announcement,
    bookmarked,
    annotations,
    listNames,
    search,
    showMore,
  };
}
