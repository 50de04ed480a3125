import { arxivAbstractUrl } from './links';
import type { Paper } from './paper';

/**
 * The records of the given ids, with a placeholder for each that has none: a paper can be bookmarked through a link before
 * it has been seen. A placeholder is shown but never stored.
 */
export function withPlaceholders(ids: readonly string[], found: readonly Paper[]): Paper[] {
  const known = new Map(found.map((paper) => [paper.id, paper]));
  return ids.map((id) => known.get(id) ?? createPlaceholder(id));
}

function createPlaceholder(id: string): Paper {
  const title = arxivAbstractUrl(id) ? `arXiv:${id}` : id;
  return { id, title, firstSeenAt: '', lastSeenAt: '' };
}

/** Whether a record is a placeholder. */
export function isPlaceholder(paper: Paper): boolean {
  return paper.firstSeenAt === '';
}
