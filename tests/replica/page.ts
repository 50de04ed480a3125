import type { Visit } from './card-parts';
import { dailyCard2024 } from './daily-2024';
import { dailyCard2026 } from './daily-2026';
import { documentText } from './document';
import { listingHeader } from './header';
import { type Html, html } from './html';
import { hydrater, type JsonState, listingProps, paperProps } from './hydration';
import type { Listing } from './listing';
import { type LatestPaths, periodScript } from './period-script';
import { searchCard } from './search';
import type { SiteRecord } from './site-record';
import { queryWords } from './text';
import { trendingCard } from './trending';

/** What a page depends on besides its content. */
export interface PageOptions extends Visit {
  json: JsonState;
  latest: LatestPaths;
}

/** A listing page as a whole document; a listing or search without records gives a page without cards. */
export function listingPage(listing: Listing, options: PageOptions): string {
  const list = html`<div class="cards${isWide(listing) ? ' wide' : ''}">${cards(listing, options)}</div>`;
  const main = html`<main>${listingHeader(listing, options)}
${list}</main>`;
  return documentText(
    'Daily Papers - Hugging Face',
    'flex-col DailyPapersPage',
    html`${hydrater('DailyPapers', listingProps(listing), options.json, main)}
${periodScript(options.latest)}`,
  );
}

/** The page of one paper as a whole document. */
export function paperPage(record: SiteRecord, json: JsonState): string {
  const main = html`<main>
<h1>${record.title}</h1>
<p>${record.abstract}</p>
<h2 id="community">Community</h2>
</main>`;
  return documentText('Paper page', 'flex-col', hydrater('PaperContent', paperProps(record), json, main));
}

/** The page instead of a listing when the site suspects a bot; served with status 403 or 429. */
export function challengePage(): string {
  const main = html`<main><h1>Verify you are human</h1>
<p>We need to check the security of your connection before you proceed.</p></main>`;
  return documentText('Just a moment...', 'challenge', main);
}

function cards(listing: Listing, visit: Visit): Html[] {
  if (listing.search !== undefined) {
    const words = queryWords(listing.search.query);
    return listing.search.results.map((record) => searchCard(record, { ...visit, words }));
  }
  return listing.records.map((record) => cardOf(listing)(record, visit));
}

function cardOf(listing: Listing): (record: SiteRecord, visit: Visit) => Html {
  if (listing.kind === 'trending') return trendingCard;
  return listing.kind === 'day' && listing.era === '2024' ? dailyCard2024 : dailyCard2026;
}

function isWide(listing: Listing): boolean {
  return listing.kind === 'trending' || listing.search !== undefined;
}
