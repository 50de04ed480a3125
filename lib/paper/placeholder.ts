import { arxivAbstractUrl } from './links';
import type { Paper } from './paper';

/**
 * The records of the given ids, with a stand-in for each that has none: a paper can be bookmarked by a link to it before it
 * has been seen. A stand-in is shown and never stored.
 */
export function withPlaceholders(ids: readonly string[], found: readonly Paper[]): Paper[] {
  const known = new Map(found.map((paper) => [paper.id, paper]));
  return ids.map((id) => known.get(id) ?? standIn(id));
}

function standIn(id: string): Paper {
  const title = arxivAbstractUrl(id) ? `arXiv:${id}` : id;
  return { id, title, firstSeenAt: '', lastSeenAt: '' };
}

/** Whether a record only stands in for one. */
export function isPlaceholder(paper: Paper): boolean {
  return paper.firstSeenAt === '';
}
