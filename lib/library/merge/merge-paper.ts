import { isTruncatedAuthorList } from '../../paper/et-al';
import { isTitleId } from '../../paper/id';
import type { Paper, PaperFields } from '../../paper/paper';
import { haveSameAuthors } from '../../paper/same-authors';

type Field = Exclude<keyof PaperFields, 'id'>;

/**
 * - `refresh`: the later value is right, whatever its source: it is a count that changes.
 * - `correct`: the site's own data corrects the record; cards and text only fill a gap, since they may show less.
 */
const RULES: Record<Field, 'refresh' | 'correct'> = {
  title: 'correct',
  abstract: 'correct',
  authors: 'correct',
  authorCount: 'correct',
  publishedOn: 'correct',
  upvotes: 'refresh',
  comments: 'refresh',
  submittedBy: 'correct',
  organization: 'correct',
  githubUrl: 'correct',
  githubStars: 'refresh',
  projectUrl: 'correct',
  aiSummary: 'correct',
  keywords: 'correct',
  thumbnailUrl: 'correct',
};

/** A paper as found on a page at one time. */
export interface Sighting {
  fields: PaperFields;
  isFromData: boolean;
  /** ISO 8601 in UTC. */
  seenAt: string;
}

/**
 * The record of a paper after it was seen (again). A field missing in the sighting keeps its value: nothing known is ever
 * erased. In whatever order sightings are merged, `firstSeenAt` is the earliest and `lastSeenAt` the latest time.
 *
 * @param known the record so far, or `undefined` for a paper never seen before
 */
export function mergePaper(known: Paper | undefined, sighting: Sighting): Paper {
  const { fields, isFromData, seenAt } = sighting;
  if (!known) return { ...fields, firstSeenAt: seenAt, lastSeenAt: seenAt };
  const isOlder = seenAt < known.lastSeenAt;
  const merged: Paper = { ...known, id: betterId(known.id, fields.id) };
  for (const field of Object.keys(RULES) as Field[]) {
    const value = fields[field];
    if (value === undefined) continue;
    const mayReplace =
      !isOlder && (RULES[field] === 'refresh' || isFromData) && !isTruncationOf(value, known[field]);
    const isGap =
      known[field] === undefined || (isTruncatedAuthorList(known[field]) && !isTruncatedAuthorList(value));
    if (isGap || mayReplace) Object.assign(merged, { [field]: value });
  }
  dropDoubledText(merged, sighting);
  merged.firstSeenAt = seenAt < known.firstSeenAt ? seenAt : known.firstSeenAt;
  merged.lastSeenAt = isOlder ? known.lastSeenAt : seenAt;
  return merged;
}

/**
 * Merges two records of the same paper, such as one known by its title and one known by its id. Gaps of the primary record
 * are filled from the other; counts come from the one seen last.
 */
export function mergeDuplicateRecords(primary: Paper, other: Paper): Paper {
  const { firstSeenAt, lastSeenAt, ...fields } = other;
  const merged = mergePaper(primary, { fields, isFromData: false, seenAt: lastSeenAt });
  return { ...merged, firstSeenAt: firstSeenAt < merged.firstSeenAt ? firstSeenAt : merged.firstSeenAt };
}

/**
 * Whether a record known by its title and one known by its id may be the same paper, given equal titles: two papers
 * called "Technical Report" differ in their day, the number of their authors or their authors.
 */
export function mayBeSamePaper(a: PaperFields, b: PaperFields): boolean {
  const MS_PER_DAY = 86_400_000;
  const daysApart =
    a.publishedOn && b.publishedOn
      ? Math.abs(Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) / MS_PER_DAY
      : 0;
  const sameCount =
    a.authorCount === undefined || b.authorCount === undefined || a.authorCount === b.authorCount;
  // A card has the day in the user's time zone, the data in UTC.
  return daysApart <= 1 && sameCount && haveSameAuthors(a.authors, b.authors) !== false;
}

/**
 * A card does not distinguish an abstract of one sentence from the site's AI summary. When both fields have the same text
 * it is the abstract, unless the site's data has just called it the summary.
 */
function dropDoubledText(merged: Paper, { fields, isFromData }: Sighting): void {
  if (merged.aiSummary === undefined || merged.aiSummary !== merged.abstract) return;
  const isSummary = isFromData && fields.aiSummary !== undefined && fields.abstract === undefined;
  delete merged[isSummary ? 'abstract' : 'aiSummary'];
}

function betterId(known: string, seen: string): string {
  return isTitleId(known) ? seen : known;
}

/** Whether a text is only the beginning of the known one. */
export function isTruncationOf(value: unknown, known: unknown): boolean {
  return (
    typeof value === 'string' &&
    typeof known === 'string' &&
    value.length < known.length &&
    known.startsWith(value)
  );
}
