import {
  authorList,
  communityLink,
  organizationChip,
  paperPath,
  starCount,
  submitter,
  thumbnail,
  type Visit,
  voteBox,
} from './card-parts';
import { type Html, html, svelteBlock } from './html';
import type { SiteRecord } from './site-record';

/** A card of a daily, weekly or monthly page as of 2025-26: abstract, date and names are only in the JSON. */
export function dailyCard2026(record: SiteRecord, visit: Visit): Html {
  const path = paperPath(record);
  const authors = authorList(record, (count) => html`<div class="flex"><div>·</div> ${count}</div>`);
  return html`<article class="relative flex flex-col overflow-hidden rounded-xl border">
  <a href="${path}" class="shadow-alternate-sm peer thumbnail">${thumbnail(record)}</a>
  ${svelteBlock(submitter(record))}
  <div class="row flex bg-linear-to-b">
    ${svelteBlock(voteBox(record, record.upvotes?.toString(), visit))}
    <div>
      <h3><a href="${path}" class="line-clamp-3">${record.title}</a></h3>
      ${svelteBlock(authors && html`<a href="${path}" class="quiet flex">${authors}</a>`)}
      <div class="facts flex items-center">
        ${svelteBlock(organizationChip(record))}
        ${svelteBlock(starCount(record))}
        ${svelteBlock(communityLink(record))}
      </div>
    </div>
  </div>
</article>`;
}
