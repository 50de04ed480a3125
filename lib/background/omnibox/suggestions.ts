import { sitePage } from '../../paper/links';
import type { Paper } from '../../paper/paper';
import { markWords } from '../../search/engine/highlight';
import { foldSpace } from '../../util/white-space';
import type { Found } from './background-search';

/** A line under the address bar. */
export interface Suggestion {
  /** What the browser hands back when the reader takes it. */
  content: string;
  description: string;
}

/**
 * Papers as lines under the address bar: the title, then who wrote it and when.
 *
 * @param hasMarkup whether the browser reads descriptions as XML: Chromium does, Firefox shows them as they are
 */
export function suggestionsOf({ papers, terms }: Found, hasMarkup: boolean): Suggestion[] {
  return papers.map((paper) => {
    const title = legible(paper.title);
    const rest = legible(byline(paper));
    const marked = markWords(title, terms)
      .map(({ text, isMarked }) => (isMarked ? `<match>${escaped(text)}</match>` : escaped(text)))
      .join('');
    const dim = rest && `<dim> – ${escaped(rest)}</dim>`;
    const description = hasMarkup ? `${marked}${dim}` : `${title}${rest && ` – ${rest}`}`;
    return { content: sitePage(paper), description };
  });
}

/** "Marks et al., 2024". */
function byline({ authors = [], authorCount = authors.length, publishedOn = '' }: Paper): string {
  const [first] = authors;
  const names = first && (authorCount > 1 ? `${first} et al.` : first);
  return [names, publishedOn.slice(0, 4)].filter(Boolean).join(', ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text that is no markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A text without what XML cannot hold at all: for one such character Chromium would refuse the whole line. */
function legible(text: string): string {
  return foldSpace(text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' '));
}
