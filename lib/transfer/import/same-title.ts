import { titleSlug } from '../../paper/id';
import { haveSameAuthors } from '../../paper/same-authors';
import type { ImportedPaper } from './imported';

/** What distinguishes two papers of one title. */
type DistinguishingFields = Pick<ImportedPaper, 'authors' | 'hasMoreAuthors' | 'publishedOn' | 'doi'>;

/** A paper of the title, in the library or in the same file. */
export interface SameTitlePaper {
  publishedOn?: string;
  /** Only where all of them are known. */
  authorCount?: number;
  authors?: readonly string[];
  doi?: string;
}

/**
 * Whether a paper of a file may be the same as another one of its title: as for papers on pages (`lib/library/merge`), the
 * day may differ by one, and the number of authors must not. Nor may it have other authors, or, where none are named,
 * another DOI.
 */
export function mayBeSameImported(paper: DistinguishingFields, other: SameTitlePaper): boolean {
  const MS_PER_DAY = 86_400_000;
  const daysApart =
    paper.publishedOn && other.publishedOn
      ? Math.abs(Date.parse(paper.publishedOn) - Date.parse(other.publishedOn)) / MS_PER_DAY
      : 0;
  const isCounted = paper.authors !== undefined && !paper.hasMoreAuthors && other.authorCount !== undefined;
  if (daysApart > 1 || (isCounted && paper.authors?.length !== other.authorCount)) return false;
  return haveSameAuthors(paper.authors, other.authors) ?? !haveOtherDois(paper.doi, other.doi);
}

/** A paper may have both a DOI of arXiv and one of a journal. */
function haveOtherDois(a: string | undefined, b: string | undefined): boolean {
  const isOfArxiv = (doi: string) => doi.startsWith('10.48550/');
  return a !== undefined && b !== undefined && a !== b && !isOfArxiv(a) && !isOfArxiv(b);
}

/**
 * Whether two records of a file with one DOI are of one paper: the DOI may be that of the volume of both papers. A title may
 * lack its second half, or be that of a preprint, which has an id.
 */
export function haveSameDoiPaper(a: ImportedPaper, b: ImportedPaper): boolean {
  if (a.title === undefined || b.title === undefined) return true;
  const [one, two] = [titleSlug(a.title), titleSlug(b.title)];
  if (one === two) return true;
  const isNear = one.startsWith(`${two}-`) || two.startsWith(`${one}-`) || (a.id ?? b.id) !== undefined;
  return isNear && haveSameAuthors(a.authors, b.authors) !== false;
}
