import { isTruncatedAuthorList } from '../../paper/et-al';
import { isTitleId } from '../../paper/id';
import type { Paper, PaperFields } from '../../paper/paper';
import { haveSameAuthors } from '../../paper/same-authors';

type Field = Exclude<keyof PaperFields, 'id'>;

/**
 * - `refresh`: the later reading is right, whoever made it: it is a count that moves.
 * - `correct`: the site's own data corrects what is known; cards and text only fill a gap, since they may show less.
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

/** A paper as a page told of it at one moment. */
export interface Sighting {
  facts: PaperFields;
  isFromData: boolean;
  /** ISO 8601 in UTC. */
  seenAt: string;
}

/**
 * The record of a paper after it was seen (again). A field that the sighting does not know keeps its value: nothing
 * known is ever erased. Seen in whatever order, `firstSeenAt` is the earliest and `lastSeenAt` the latest moment.
 *
 * @param known the record so far, or `undefined` for a paper never seen before
 */
export function mergePaper(known: Paper | undefined, sighting: Sighting): Paper {
  const { facts, isFromData, seenAt } = sighting;
  if (!known) return { ...facts, firstSeenAt: seenAt, lastSeenAt: seenAt };
  const isOlder = seenAt < known.lastSeenAt;
  const merged: Paper = { ...known, id: betterId(known.id, facts.id) };
  for (const field of Object.keys(RULES) as Field[]) {
    const value = facts[field];
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
 * One record out of two of the same paper, such as one found by its title and one found by its id later. Gaps of the
 * kept record are filled from the other; counts come from whichever was seen last.
 */
export function mergeDuplicateRecords(kept: Paper, other: Paper): Paper {
  const { firstSeenAt, lastSeenAt, ...facts } = other;
  const united = mergePaper(kept, { facts, isFromData: false, seenAt: lastSeenAt });
  return { ...united, firstSeenAt: firstSeenAt < united.firstSeenAt ? firstSeenAt : united.firstSeenAt };
}

/**
 * Whether a record known by its title and one known by its id may be the same paper, their titles being equal: two
 * papers called "Technical Report" differ in their day, in the number of their authors or in who they are.
 */
export function mayBeSamePaper(a: PaperFields, b: PaperFields): boolean {
  const MS_PER_DAY = 86_400_000;
  const daysApart =
    a.publishedOn && b.publishedOn
      ? Math.abs(Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) / MS_PER_DAY
      : 0;
  const sameCount =
    a.authorCount === undefined || b.authorCount === undefined || a.authorCount === b.authorCount;
  // A card shows the day in the reader's time zone, the data in UTC.
  return daysApart <= 1 && sameCount && haveSameAuthors(a.authors, b.authors) !== false;
}

/**
 * A card does not tell an abstract of one sentence from the site's AI summary. When both fields have come to hold the same
 * text it is the abstract, unless the site's data has just called it the summary.
 */
function dropDoubledText(merged: Paper, { facts, isFromData }: Sighting): void {
  if (merged.aiSummary === undefined || merged.aiSummary !== merged.abstract) return;
  const isSummary = isFromData && facts.aiSummary !== undefined && facts.abstract === undefined;
  delete merged[isSummary ? 'abstract' : 'aiSummary'];
}

function betterId(known: string, seen: string): string {
  return isTitleId(known) ? seen : known;
}

/** A text that is the beginning of the known one tells less, whoever says it. */
export function isTruncationOf(value: unknown, known: unknown): boolean {
  return (
    typeof value === 'string' &&
    typeof known === 'string' &&
    value.length < known.length &&
    known.startsWith(value)
  );
}
