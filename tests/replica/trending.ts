import { authorList, loginLink, organizationChip, paperPath, thumbnail, type Visit } from './card-parts';
import { type Html, html, svelteBlock } from './html';
import type { SiteRecord } from './site-record';
import { longDate, shortCount } from './text';

/**
 * A card of the trending page as of 2026-10: every field occurs twice, for wide and for narrow windows.
 * Dates keep their year even in the year of the visit, as in the captured page of that month.
 */
export function trendingCard(record: SiteRecord, visit: Visit): Html {
  return html`<article class="relative overflow-hidden rounded-xl border"
    ><div class="hidden h-40 md:flex">${half(record, visit, 'Published on ')}</div
    ><div class="flex flex-col md:hidden">${half(record, visit, '')}</div
  ></article>`;
}

function half(record: SiteRecord, visit: Visit, beforeDate: string): Html {
  const path = paperPath(record);
  const summary = record.aiSummary ?? record.abstract;
  return html`<a href="${path}" class="thumbnail">${svelteBlock(picture(record))}</a>
  <div class="body flex flex-col">
    ${svelteBlock(record.submittedBy === undefined ? undefined : submitter(record.submittedBy))}
    <h3><a href="${path}" class="line-clamp-2">${record.title}</a></h3>
    ${svelteBlock(summary === undefined ? undefined : html`<p class="line-clamp-2">${summary}</p>`)}
    <div class="facts flex items-center">
      ${svelteBlock(organizationChip(record) ?? authorList(record, (count) => html`${count}`))}
      ${svelteBlock(date(record, beforeDate))}
    </div>
    <div class="facts flex items-center">
      ${svelteBlock(vote(record, visit))}
      ${svelteBlock(githubLink(record))}
      ${svelteBlock(arxivLink(record))}
    </div>
  </div>`;
}

function picture(record: SiteRecord): Html {
  const video = record.mediaUrls?.find((address) => address.endsWith('.mp4'));
  return video === undefined ? thumbnail(record) : html`<video src="${video}" muted loop></video>`;
}

function submitter(user: string): Html {
  return html`<div class="quiet flex items-center">Submitted by <div><img alt=""></div> ${user}</div>`;
}

function date(record: SiteRecord, before: string): Html | undefined {
  if (record.publishedAt === undefined) return undefined;
  return html`<span>·</span> <span>${before}${longDate(record.publishedAt)}</span>`;
}

function vote(record: SiteRecord, visit: Visit): Html | undefined {
  if (record.upvotes === undefined) return undefined;
  const box = html`<div role="checkbox" aria-checked="false" tabindex="0" class="chip flex items-center"
    ><svg width="12" height="12"></svg> Upvote <div>${record.upvotes}</div></div
  >`;
  return visit.loggedIn ? box : loginLink(record, box);
}

function githubLink(record: SiteRecord): Html | undefined {
  if (record.githubRepo === undefined) return undefined;
  const stars =
    record.githubStars === undefined ? undefined : html`<span>${shortCount(record.githubStars)}</span>`;
  return html`<a href="${record.githubRepo}" class="chip"><span>GitHub</span> ${svelteBlock(stars)}</a>`;
}

function arxivLink(record: SiteRecord): Html | undefined {
  // An id of another form is no arXiv id, so there is no page to link to.
  if (!/^\d{4}\.\d{4,5}$/.test(record.id)) return undefined;
  return html`<a href="https://arxiv.org/abs/${record.id}" class="chip"><span>arXiv Page</span></a>`;
}
