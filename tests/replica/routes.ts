import { groupByPeriod, searchRecords, trendingRecords } from './archive';
import { paperPath } from './card-parts';
import type { JsonState } from './hydration';
import { type Era, type Listing, type PeriodListing, periodPath } from './listing';
import { listingPage, type PageOptions, paperPage } from './page';
import type { SiteRecord } from './site-record';

/** How the site behaves; see `startReplica` for the defaults. */
export interface SiteOptions {
  records: readonly SiteRecord[];
  today: Date;
  /** `YYYY-MM-DD`, the day of the records without `submittedOnDailyAt`. */
  defaultDay: string;
  loggedIn: boolean;
  json: JsonState;
  /** Markup of every day; by the year of the day when undefined. */
  era: Era | undefined;
  /** Every search finds every record. */
  searchAll: boolean;
}

/** A response of the site: a page, or with `location` a redirect. */
export interface Reply {
  status: number;
  html: string;
  location?: string | undefined;
}

type PeriodKind = PeriodListing['kind'];

const PERIOD_PATHS: readonly [PeriodKind, RegExp][] = [
  ['day', /^\/papers\/date\/(\d{4}-\d\d-\d\d)$/],
  ['week', /^\/papers\/week\/(\d{4}-W\d\d)$/],
  ['month', /^\/papers\/month\/(\d{4}-\d\d)$/],
];

/** The response to a GET of `url`; 404 for anything the replica does not have. */
export function answer(url: URL, site: SiteOptions): Reply {
  const query = url.searchParams.get('q') ?? undefined;
  if (url.pathname === '/papers') return answerFrontPage(url, query, site);
  if (url.pathname === '/papers/trending')
    return show({ kind: 'trending', records: trendingRecords(site.records) }, query, site);
  for (const [kind, pattern] of PERIOD_PATHS) {
    const key = pattern.exec(url.pathname)?.[1];
    if (key !== undefined) return answerPeriod(kind, key, query, site);
  }
  const record = site.records.find((one) => new URL(paperPath(one), url).pathname === url.pathname);
  if (record !== undefined) return { status: 200, html: paperPage(record, site.json) };
  return { status: 404, html: 'Not found' };
}

function answerFrontPage(url: URL, query: string | undefined, site: SiteOptions): Reply {
  const day = url.searchParams.get('date') ?? undefined;
  if (day === undefined && query === undefined) return redirect(latestPath('day', site));
  return show(periodListing('day', day, site), query, site);
}

function answerPeriod(kind: PeriodKind, key: string, query: string | undefined, site: SiteOptions): Reply {
  const listing = periodListing(kind, key, site);
  // An empty day shows another day at the same URL; an empty week or month redirects to the latest.
  if (kind !== 'day' && listing.key !== key) return redirect(latestPath(kind, site));
  return show(listing, query, site);
}

/** The period `key`, or the last one before it that has papers, or the oldest; the newest without a key. */
function periodListing(kind: PeriodKind, key: string | undefined, site: SiteOptions): PeriodListing {
  const groups = groupByPeriod(kind, site.records, site.defaultDay);
  const keys = [...groups.keys()];
  const at =
    key === undefined
      ? keys.length - 1
      : Math.max(
          0,
          keys.findLastIndex((other) => other <= key),
        );
  const shown = keys[at] ?? key ?? site.defaultDay;
  const era = site.era ?? (Number(shown.slice(0, 4)) <= 2024 ? '2024' : '2026');
  return {
    kind,
    era,
    key: shown,
    records: groups.get(shown) ?? [],
    previous: keys[at - 1],
    next: keys[at + 1],
  };
}

function show(listing: Listing, query: string | undefined, site: SiteOptions): Reply {
  const results = (text: string) => (site.searchAll ? site.records : searchRecords(site.records, text));
  const search = query === undefined ? undefined : { query, results: results(query) };
  return { status: 200, html: listingPage({ ...listing, search }, pageOptions(site)) };
}

function pageOptions(site: SiteOptions): PageOptions {
  const latest = {
    Daily: latestPath('day', site),
    Weekly: latestPath('week', site),
    Monthly: latestPath('month', site),
  };
  return { loggedIn: site.loggedIn, today: site.today, json: site.json, latest };
}

function latestPath(kind: PeriodKind, site: SiteOptions): string {
  return periodPath(kind, periodListing(kind, undefined, site).key);
}

function redirect(location: string): Reply {
  return { status: 302, html: '', location };
}
