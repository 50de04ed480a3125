import { authorList, communityLink, organizationChip, paperPath, type Visit, voteBox } from './card-parts';
import { type Html, html, svelteBlock } from './html';
import type { SiteRecord } from './site-record';
import { shortDate } from './text';

/** A {@link Visit} with a search. */
export interface SearchVisit extends Visit {
  /** Words to highlight in title and abstract, any case. */
  words: readonly string[];
}

/** A card of a search page, in the order of the captured pages. Zero upvotes are written "-". */
export function searchCard(record: SiteRecord, visit: SearchVisit): Html {
  const path = paperPath(record);
  const authors = authorList(record, (count) => html`${count}`);
  const upvotes = record.upvotes === 0 ? '-' : record.upvotes?.toString();
  return html`<article class="relative overflow-hidden rounded-xl border"><div class="row flex">
  ${svelteBlock(voteBox(record, upvotes, visit))}
  <div>
    <h3><a href="${path}" class="line-clamp-3">${highlight(record.title, visit.words)}</a></h3>
    ${svelteBlock(record.abstract === undefined ? undefined : abstractLink(path, record.abstract, visit.words))}
    <div class="facts flex items-center">
      ${svelteBlock(organizationChip(record) ?? (authors && html`<a href="${path}" class="quiet flex">${authors}</a>`))}
      ${svelteBlock(date(record, visit))}
      ${svelteBlock(communityLink(record))}
    </div>
  </div>
</div></article>`;
}

/** `text` with every occurrence of one of `words` in a `<span class="highlight">`. */
export function highlight(text: string, words: readonly string[]): Html {
  if (words.length === 0) return html`${text}`;
  const pattern = new RegExp(`(${words.map(escapePattern).join('|')})`, 'gi');
  // Splitting at a captured group puts the matches at the odd positions.
  const pieces = text.split(pattern);
  return html`${pieces.map((piece, i) => (i % 2 === 1 ? html`<span class="highlight">${piece}</span>` : piece))}`;
}

function abstractLink(path: string, abstract: string, words: readonly string[]): Html {
  return html`<a href="${path}" class="abstract"><p class="line-clamp-3">${highlight(abstract, words)}</p></a>`;
}

function date(record: SiteRecord, visit: Visit): Html | undefined {
  if (record.publishedAt === undefined) return undefined;
  return html`<span>·</span> <span>${shortDate(record.publishedAt, visit.today)}</span>`;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
