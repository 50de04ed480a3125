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

/** Everything the popup shows; each signal changes by itself when the library does. Parts take of it what they use. */
export interface AppState {
  library: LibraryReader;
  index: SearchIndex;
  /** The tab whose page the report is about. */
  tabId: Signal<number | undefined>;
  /** What became of the page in that tab; absent until it answers, and where there is none. */
  report: Signal<PageReport | undefined>;
  /** As it was typed. */
  query: Signal<string>;
  /** Which papers are looked at. */
  scope: Signal<Scope>;
  /** What the user keeps; absent until it is read. */
  userData: Signal<UserData | undefined>;
  /** How many papers the library holds; absent until somebody has counted. */
  paperCount: Signal<number | undefined>;
  results: Signal<SearchResults | undefined>;
  /** The papers of the first results: those whose rows are shown. */
  papers: Signal<readonly Paper[]>;
  /** What the library could not be read for. */
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
  /** Said to those who hear the page. */
  announcement: Signal<string>;
  bookmarked: ReadonlySignal<ReadonlySet<string>>;
  /** By the id of the paper, of each that has any. */
  annotations: ReadonlySignal<ReadonlyMap<string, RowAnnotations>>;
  /** The names of the lists that a paper is on, by its id. */
  listNames: ReadonlySignal<ReadonlyMap<string, readonly string[]>>;
  /** Puts another question; rows begin at the top again. */
  search(next: { query?: string; scope?: Scope }): void;
  /**
   * Shows more rows, if there may be more.
   *
   * @param shown how many the user has come to the end of; others may be on their way by now
   */
  showMore(shown: number): void;
}
