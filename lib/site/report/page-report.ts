import type { CaptureProblem } from '../capture/capture';
import type { PageKindName } from '../pages/page-kind-names';

/** Why something on a page could not be saved, beside what kept it from being read. */
export type SaveProblem =
  /** The browser gave no room for it. */
  | 'disk-full'
  /** The database could not be opened or written. */
  | 'store-failed'
  /** The background did not answer: the extension was updated or switched off meanwhile. */
  | 'no-answer'
  /** What the content script sent was not understood; a fault of ours. */
  | 'refused';

/** What became of the page in a tab, for the popup to say. */
export interface PageReport {
  url: string;
  kind: PageKindName;
  /** ISO 8601 in UTC. */
  capturedAt: string;
  /** Ids of the papers on the page that are in the library, in the order of the page. */
  ids: string[];
  /** Those that were not in it before. */
  added: string[];
  /** Cards that could not be saved, having no title that can be read. */
  untitled: number;
  /** Papers saved without their date, since what stood in its place names no day. */
  unreadableDates: number;
  /** Papers passed over because they hold a word that the reader never wants saved. */
  unwanted: number;
  /** The page could not be read fully: the site seems to have changed. */
  isDrift: boolean;
  /** How often cards and data of the page said different things, by field. */
  disagreements: Readonly<Record<string, number>>;
  /** Where the page was seen, as `lib/site/pages/page-place.ts` writes it. */
  place: string;
  problems: (CaptureProblem | SaveProblem)[];
}

/** The report on a page of which nothing could be saved. */
export function failedReport(
  page: Pick<PageReport, 'url' | 'kind' | 'capturedAt' | 'problems'>,
  problem: SaveProblem,
): PageReport {
  const { url, kind, capturedAt, problems } = page;
  return {
    url,
    kind,
    capturedAt,
    ids: [],
    added: [],
    untitled: 0,
    unreadableDates: 0,
    unwanted: 0,
    isDrift: false,
    disagreements: {},
    place: '',
    problems: [...problems, problem],
  };
}
