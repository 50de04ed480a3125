import { isArxivId, isTitleId } from '../../../paper/id';
import { arxivAbstractUrl, paperUrl } from '../../../paper/links';
import type { Paper } from '../../../paper/paper';

/** The arXiv id of a paper. */
export function arxivIdOf({ id }: Paper): string | undefined {
  return isArxivId(id) ? id : undefined;
}

/**
 * The DOI that arXiv assigns to each paper (https://info.arxiv.org/help/doi.html). It has ids from before 2007 without the
 * subject class: `math.GT/0309136` is `math/0309136` there (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function doiOf(paper: Paper): string | undefined {
  const id = arxivIdOf(paper)?.replace(/\.[A-Z]{2}\//, '/');
  return id && `10.48550/arXiv.${id}`;
}

/** The URL to cite; a paper known only by its title has none. */
export function urlOf(paper: Paper): string | undefined {
  return isTitleId(paper.id) ? undefined : (arxivAbstractUrl(paper.id) ?? paperUrl(paper));
}

/** The known parts of the publication date: year, month, day. */
export function publishedParts({ publishedOn = '' }: Paper): number[] {
  const [, ...parts] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(publishedOn) ?? [];
  return parts.flatMap((part) => (part === undefined ? [] : Number(part)));
}
