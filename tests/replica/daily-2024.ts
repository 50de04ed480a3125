import {
  authorList,
  communityLink,
  paperPath,
  submitter,
  thumbnail,
  type Visit,
  voteBox,
} from './card-parts';
import { type Html, html } from './html';
import type { SiteRecord } from './site-record';

/** A card of a daily page as of 2024: neither abstract nor date of the paper, and no Svelte 5 comments. */
export function dailyCard2024(record: SiteRecord, visit: Visit): Html {
  const path = paperPath(record);
  const authors = authorList(record, (count) => html`<div class="flex"><div>·</div> ${count}</div>`);
  return html`<article class="relative flex flex-col overflow-hidden rounded-xl border">
  <a href="${path}" class="shadow-alternate-sm peer thumbnail">${thumbnail(record)}</a>
  ${submitter(record)}
  <div class="row flex">
    ${voteBox(record, record.upvotes?.toString(), visit)}
    <div>
      <h3><a href="${path}" class="line-clamp-3">${record.title}</a></h3>
      ${authors && html`<a href="${path}" class="quiet flex">${authors}</a>`}
      ${communityLink(record)}
    </div>
  </div>
</article>`;
}
