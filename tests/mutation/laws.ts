import type { PaperFields } from '../../lib/paper/paper';
import type { SiteRecord } from '../replica/site-record';
import { allFields, type Markup, roundedStars } from '../support/record-fields';
import type { MutantPage } from './mutant-page';

/** The errors in the papers captured from a page, one line each. */
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

/** How many of the papers shown were captured. */
export function capturedOf(page: MutantPage, papers: readonly PaperFields[]): number {
  return page.shown.filter((record) => papers.some((paper) => recordOf(page, paper) === record)).length;
}

function recordOf(page: MutantPage, { id, title }: PaperFields): SiteRecord | undefined {
  return page.shown.find((record) =>
    id.startsWith('title:') ? allFields(record, page.markup).title === title : record.id === id,
  );
}

/** Whether a value is the record's own, of that very field. */
function isTrue(field: keyof PaperFields, paper: PaperFields, record: SiteRecord, markup: Markup): boolean {
  if (field === 'id' && paper.id.startsWith('title:')) return true;
  const value = paper[field];
  if (JSON.stringify(value) === JSON.stringify(allFields(record, markup)[field])) return true;
  switch (field) {
    case 'githubStars':
      // A card shows "86.1k": the exact number is unknown.
      return record.githubStars !== undefined && value === roundedStars(record.githubStars);
    case 'organization':
      // The name in its URL is also valid, where the data has lost the display name.
      return value === record.organization?.name;
    case 'keywords':
      // Each keyword is true on its own, so the list may lack those that were unreadable.
      return paper.keywords?.every((word) => record.aiKeywords?.includes(word)) ?? false;
    default:
      return false;
  }
}
