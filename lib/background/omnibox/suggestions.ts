import { paperUrl } from '../../paper/links';
import type { Paper } from '../../paper/paper';
import { highlightTerms } from '../../search/engine/highlight';
import { collapseWhitespace } from '../../util/white-space';
import type { OmniboxHits } from './background-search';

/** A line under the address bar. */
export interface Suggestion {
  /** What the browser passes when the user chooses it. */
  content: string;
  description: string;
}

/**
 * Papers as lines under the address bar: the title, then the authors and the year.
 *
 * @param hasMarkup whether the browser reads descriptions as XML: Chromium does, Firefox shows them as they are
 */
export function toSuggestions({ papers, terms }: OmniboxHits, hasMarkup: boolean): Suggestion[] {
  return papers.map((paper) => {
    const title = printable(paper.title);
    const rest = printable(byline(paper));
    const highlighted = highlightTerms(title, terms)
      .map(({ text, isHighlighted }) =>
        isHighlighted ? `<match>${escapeXml(text)}</match>` : escapeXml(text),
      )
      .join('');
    const dimmed = rest && `<dim> – ${escapeXml(rest)}</dim>`;
    const description = hasMarkup ? `${highlighted}${dimmed}` : `${title}${rest && ` – ${rest}`}`;
    return { content: paperUrl(paper), description };
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

/** A text as XML, without markup. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A text without what XML cannot hold at all: for one such character Chromium would refuse the whole line. */
function printable(text: string): string {
  return collapseWhitespace(text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' '));
}
