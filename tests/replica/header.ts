import { type Html, html } from './html';
import { type Listing, listingPath, type PeriodListing, periodPath } from './listing';
import { shortDate } from './text';

/** Banner, heading, search box and the links to other periods above the cards. */
export function listingHeader(listing: Listing, visit: { today: Date }): Html {
  const period = listing.kind === 'trending' ? undefined : listing;
  return html`<div class="banner"><b>new</b> <span>Get trending papers in your email inbox!</span> <span>Subscribe</span></div>
<header>
  <div><h1>Daily Papers</h1><p>byAK and the research community</p></div>
  <form action="${listingPath(listing)}" method="get"
    ><input type="search" name="q" value="${listing.search?.query}" placeholder="Search papers" aria-label="Search papers"></form
  >
  <nav>
    <button type="button">Daily</button><button type="button">Weekly</button><button type="button">Monthly</button>
    ${period && neighbourLink(period, period.previous, 'Previous')}
    ${period && periodChip(period, visit.today)}
    ${period && neighbourLink(period, period.next, 'Next')}
  </nav>
</header>`;
}

function neighbourLink(listing: PeriodListing, key: string | undefined, label: string): Html | undefined {
  return key === undefined ? undefined : html`<a href="${periodPath(listing.kind, key)}">${label}</a>`;
}

function periodChip(listing: PeriodListing, today: Date): Html {
  return html`<a href="${periodPath(listing.kind, listing.key)}">${periodLabel(listing, today)}</a>`;
}

function periodLabel(listing: PeriodListing, today: Date): Html {
  if (listing.kind !== 'day') return html`${listing.key}`;
  const label = shortDate(listing.key, today);
  // Pages of 2024 have their day in machine-readable form, too.
  return listing.era === '2024'
    ? html`<time datetime="${listing.key}T00:00:00.000Z">${label}</time>`
    : html`${label}`;
}
