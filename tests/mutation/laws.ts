import type { PaperFields } from '../../lib/paper/paper';
import type { SiteRecord } from '../replica/site-record';
import { allFacts, type Markup, roundedStars } from '../support/record-fields';
import type { MutantPage } from './mutant-page';

/** What is wrong with the papers that were read from a page, one line each; none when all is well. */
export function breachesOf(page: MutantPage, papers: readonly PaperFields[]): string[] {
  return papers.flatMap((paper) => {
    const record = recordOf(page, paper);
    if (record === undefined) return [`no such paper on the page: ${paper.id} "${paper.title}"`];
    return Object.keys(paper).flatMap((name) => {
      const field = name as keyof PaperFields;
      if (isTrue(field, paper, record, page.markup)) return [];
      return [`${paper.id} (${record.title}) has not the ${field} ${JSON.stringify(paper[field])}`];
    });
  });
}

/** How many of the papers shown were read. */
export function capturedOf(page: MutantPage, papers: readonly PaperFields[]): number {
  return page.shown.filter((record) => papers.some((paper) => recordOf(page, paper) === record)).length;
}

function recordOf(page: MutantPage, { id, title }: PaperFields): SiteRecord | undefined {
  return page.shown.find((record) =>
    id.startsWith('title:') ? allFacts(record, page.markup).title === title : record.id === id,
  );
}

/** Whether a value is the record's own, of that very field. */
function isTrue(field: keyof PaperFields, paper: PaperFields, record: SiteRecord, markup: Markup): boolean {
  if (field === 'id' && paper.id.startsWith('title:')) return true;
  const value = paper[field];
  if (JSON.stringify(value) === JSON.stringify(allFacts(record, markup)[field])) return true;
  switch (field) {
    case 'githubStars':
      // A card shows "86.1k": what stood there cannot be told more exactly.
      return record.githubStars !== undefined && value === roundedStars(record.githubStars);
    case 'organization':
      // The name in its address is the organization's too, where the data has lost the one that is shown.
      return value === record.organization?.name;
    case 'keywords':
      // Each keyword is true by itself, so the list may lack those that were unreadable.
      return paper.keywords?.every((word) => record.aiKeywords?.includes(word)) ?? false;
    default:
      return false;
  }
}
