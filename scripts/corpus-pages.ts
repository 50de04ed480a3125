import type { Listing } from '../tests/replica/listing';
import type { SiteRecord } from '../tests/replica/site-record';
import type { Markup } from '../tests/support/record-fields';
import type { Corpus } from './corpus-papers';

/** A page to be rendered, and its kind's name in the table. */
export interface CorpusPage {
  name: string;
  markup: Markup;
  listing: Listing;
  /** The day of the visit; dates of its year are shown without the year. */
  today: Date;
}

/** Cards on a page: what the site's trending page and its search show. */
const SIZES = [50, 120];
/** A word of most abstracts, so that most cards have highlighted words; and a day on which every paper was published. */
const QUERY = 'model';
const LATEST = new Date('2026-06-23T12:00:00Z');

/** Every day in both of its markups, and all papers on trending and search pages of either size. */
export function* pagesOf({ records, days }: Corpus): Generator<CorpusPage> {
  for (const [key, ofDay] of days) {
    for (const era of ['2024', '2026'] as const) {
      const listing: Listing = { kind: 'day', era, key, records: ofDay };
      const name = `daily ${era}` as const;
      yield { name, markup: name, listing, today: new Date(`${key}T18:00:00Z`) };
    }
  }
  for (const size of SIZES) {
    for (const [at, chunk] of chunks(records, size).entries()) {
      const trending: Listing = { kind: 'trending', records: chunk };
      yield { name: `trending of ${size}`, markup: 'trending', listing: trending, today: LATEST };
      // The data of a search holds the unfiltered listing as well: papers that are not shown.
      const others = records.slice(0, at === 0 ? 0 : size);
      const search: Listing = { kind: 'trending', records: others, search: { query: QUERY, results: chunk } };
      yield { name: `search of ${size}`, markup: 'search', listing: search, today: LATEST };
    }
  }
}

function chunks(records: readonly SiteRecord[], size: number): SiteRecord[][] {
  const count = Math.ceil(records.length / size);
  return Array.from({ length: count }, (_, at) => records.slice(at * size, (at + 1) * size));
}
