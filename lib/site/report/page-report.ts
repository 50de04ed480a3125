import type { CaptureProblem } from '../capture/capture';
import type { PageKindName } from '../pages/page-kind-names';

/** Why a page could not be saved, in addition to why it could not be read. */
export type SaveProblem =
  /** The browser had no disk space for it. */
  | 'disk-full'
  /** The database could not be opened or written. */
  | 'store-failed'
  /** The background did not answer: the extension was updated or switched off meanwhile. */
  | 'no-answer'
  /** The content script's message was invalid; our own bug. */
  | 'refused';

/** The outcome of the capture of a tab's page, for the popup to show. */
export interface PageReport {
  url: string;
  kind: PageKindName;
  /** ISO 8601 in UTC. */
  capturedAt: string;
  /** Ids of the papers on the page that are in the library, in the order of the page. */
  ids: string[];
  /** Those that were not in it before. */
  added: string[];
  /** Cards that could not be saved because they have no readable title. */
  untitled: number;
  /** Papers saved without their date because it could not be parsed. */
  unreadableDates: number;
  /** Papers skipped because they contain a word that the user never wants saved. */
  unwanted: number;
  /** The page could not be read fully: the site seems to have changed. */
  isDrift: boolean;
  /** How often cards and data of the page had different values, by field. */
  disagreements: Readonly<Record<string, number>>;
  /** Where the page was seen, as `lib/site/pages/page-place.ts` writes it. */
  place: string;
  problems: (CaptureProblem | SaveProblem)[];
}

/** The report on a page that could not be saved. */
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
