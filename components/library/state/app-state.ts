import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RowAnnotations } from '../../../lib/library/read/annotations-by-paper';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import type { Scope } from '../../../lib/library/read/scope';
import type { UserData } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import type { SearchResults } from '../../../lib/search/engine/find-papers';
import type { Settings } from '../../../lib/settings/settings';
import type { PageReport } from '../../../lib/site/report/page-report';
import type { OpenDialog } from './open-dialog';
import type { SearchIndex } from './search-index';
import type { Selection } from './selection';

/** Something that was done and can be undone, or that failed. */
export interface ToastMessage {
  text: string;
  undo?: () => Promise<void>;
}

/** Everything the popup shows; each signal changes automatically with the library. Components take what they use. */
export interface AppState {
  library: LibraryReader;
  index: SearchIndex;
  /** The tab whose page the report is about. */
  tabId: Signal<number | undefined>;
  /** The report of the page in that tab; absent until the tab replies, and where there is none. */
  report: Signal<PageReport | undefined>;
  /** As it was typed. */
  query: Signal<string>;
  /** Which papers are shown. */
  scope: Signal<Scope>;
  /** Annotations and lists; absent until they are read. */
  userData: Signal<UserData | undefined>;
  /** How many papers the library holds; absent until they are counted. */
  paperCount: Signal<number | undefined>;
  results: Signal<SearchResults | undefined>;
  /** The papers of the first results: those whose rows are shown. */
  papers: Signal<readonly Paper[]>;
  /** Why the library could not be read. */
  failure: Signal<unknown>;
  openDialog: Signal<OpenDialog | undefined>;
  /** Absent until they are read. */
  settings: Signal<Settings | undefined>;
  toast: Signal<ToastMessage | undefined>;
  isBackupDue: Signal<boolean>;
  selection: Selection;
  /** How many papers each smart list holds, by its id. */
  smartListCounts: Signal<ReadonlyMap<string, number>>;
  /** The id of the row that has the focus, or had it last. */
  currentRow: Signal<string | undefined>;
  /** The one row among all that Tab leads to, and to its buttons: else there would be a hundred stops on the way. */
  tabStopRow: ReadonlySignal<string | undefined>;
  /** The text of the live region, for screen readers. */
  announcement: Signal<string>;
  bookmarked: ReadonlySignal<ReadonlySet<string>>;
  /** By the id of the paper, of each that has any. */
  annotations: ReadonlySignal<ReadonlyMap<string, RowAnnotations>>;
  /** The names of the lists that a paper is on, by its id. */
  listNames: ReadonlySignal<ReadonlyMap<string, readonly string[]>>;
  /** Runs another query; rows begin at the top again. */
  search(next: { query?: string; scope?: Scope }): void;
  /**
   * Shows more rows, if there may be more.
   *
   * @param shown how many rows the user has seen the end of; more may be pending by now
   */
  showMore(shown: number): void;
}
