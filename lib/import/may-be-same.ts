import type { ImportedPaper } from './imported';

type Told = Pick<ImportedPaper, 'authors' | 'hasMoreAuthors' | 'publishedOn'>;

/**
 * Whether a paper of a file may be another one of the same title: as of papers that pages show (`lib/merge`), the day may
 * differ by one, and the number of authors must not.
 */
export function mayBeSame(paper: Told, twin: { publishedOn?: string; authorCount?: number }): boolean {
  const MS_PER_DAY = 86_400_000;
  const daysApart =
    paper.publishedOn && twin.publishedOn
      ? Math.abs(Date.parse(paper.publishedOn) - Date.parse(twin.publishedOn)) / MS_PER_DAY
      : 0;
  const isCounted = paper.authors !== undefined && !paper.hasMoreAuthors && twin.authorCount !== undefined;
  return daysApart <= 1 && (!isCounted || paper.authors?.length === twin.authorCount);
}
