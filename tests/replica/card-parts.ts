import { type Html, html } from './html';
import type { SiteAuthor, SiteRecord } from './site-record';
import { shortCount } from './text';

/** The visit that a card is rendered for. */
export interface Visit {
  /** Logged in, votes are a control of their own; logged out, a link to the login page. */
  loggedIn: boolean;
  /** The day of the visit: dates of its year are written without the year. */
  today: Date;
}

/** The path of the paper's page, as in links within the site. */
export function paperPath(record: SiteRecord): string {
  return `/papers/${record.id}`;
}

/** The authors that the site counts. */
export function visibleAuthors(record: SiteRecord): SiteAuthor[] {
  return (record.authors ?? []).filter((author) => author.hidden !== true);
}

/**
 * The author list: an `li` with a picture for each author who has a handle, then `count` in the last one.
 * @returns nothing when the record counts no author
 */
export function authorList(record: SiteRecord, count: (text: string) => Html): Html | undefined {
  const authors = visibleAuthors(record);
  if (authors.length === 0) return undefined;
  const known = authors.flatMap(({ handle }) =>
    handle === undefined ? [] : [html`<li title="${handle}"><img alt=""></li>`],
  );
  // Always plural, "1 authors" too.
  return html`<ul class="flex items-center">${known}<li>${count(`${authors.length} authors`)}</li></ul>`;
}

/** The picture of the paper. */
export function thumbnail(record: SiteRecord): Html {
  const shown =
    record.thumbnail ?? `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${record.id}.png`;
  return html`<img src="${shown}" loading="lazy" alt="">`;
}

/** Who submitted the paper, as daily cards show it over the picture. */
export function submitter(record: SiteRecord): Html | undefined {
  if (record.submittedBy === undefined) return undefined;
  return html`<div class="submitter pointer-events-none absolute">Submitted by
    <img alt=""> ${record.submittedBy}</div>`;
}

/** A link to the login page that returns to the paper. */
export function loginLink(record: SiteRecord, content: Html): Html {
  const next = encodeURIComponent(paperPath(record));
  return html`<a href="/login?next=${next}" class="vote self-start">${content}</a>`;
}

/**
 * The vote box of daily and search cards.
 * @param shown the number as shown; without one there is no box
 */
export function voteBox(record: SiteRecord, shown: string | undefined, visit: Visit): Html | undefined {
  if (shown === undefined) return undefined;
  const count = html`<svg width="12" height="12"></svg><div class="leading-none">${shown}</div>`;
  if (visit.loggedIn) return html`<label class="vote self-start"><input type="checkbox">${count}</label>`;
  return loginLink(
    record,
    html`<div class="flex flex-col items-center"><input disabled type="checkbox">${count}</div>`,
  );
}

/** The chip that links to the organization. */
export function organizationChip(record: SiteRecord): Html | undefined {
  const { organization } = record;
  if (organization === undefined) return undefined;
  return html`<a href="/${organization.name}" class="chip flex items-center"
    ><img alt="${organization.name}"> <span class="font-medium">${organization.fullname}</span></a
  >`;
}

/** The link to the discussion with the number of comments; absent when there are none. */
export function communityLink(record: SiteRecord): Html | undefined {
  if (record.numComments === undefined || record.numComments <= 0) return undefined;
  return html`<a href="${paperPath(record)}#community" class="comments flex items-center"
    ><svg width="14" height="14"></svg> ${record.numComments}</a
  >`;
}

/** The stars of the repository beside GitHub's logo; daily cards have no link to it. */
export function starCount(record: SiteRecord): Html | undefined {
  if (record.githubStars === undefined) return undefined;
  return html`<div class="stars flex items-center"
    ><svg viewBox="0 0 256 250" width="14" height="14"></svg> <span>${shortCount(record.githubStars)}</span></div
  >`;
}
