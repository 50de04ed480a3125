import { titleSlug } from '../../paper/id';
import type { PaperFields } from '../../paper/paper';
import type { Capture } from '../capture/capture';
import type { SourceGroup } from './join-sources';
import type { ParsedCard } from './parse-card';

/** How often the page and its data had different values, by field. */
export type Disagreements = Partial<Record<keyof PaperFields, number>>;

/** Fields that both cards and data have; a thumbnail's URL may differ, and the id is what joins them. */
const COMPARED = [
  'title',
  'abstract',
  'authorCount',
  'publishedOn',
  'upvotes',
  'comments',
  'submittedBy',
  'organization',
  'githubStars',
] as const satisfies readonly (keyof PaperFields)[];

/** Counts the fields where cards or text differ from the data. The precedence is defined in `join-sources.ts`. */
export function countDisagreements(groups: readonly SourceGroup[]): Disagreements {
  const counts: Disagreements = {};
  for (const group of groups) {
    const data = group.find((card) => card.reader === 'json');
    const page = group.find((card) => card.reader !== 'json');
    if (!data || !page) continue;
    for (const field of COMPARED) if (differs(field, data, page)) counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
}

function differs(field: (typeof COMPARED)[number], data: ParsedCard, page: ParsedCard): boolean {
  const [a, b] = [data[field], page[field]];
  if (a === undefined || b === undefined) return false;
  if (field === 'title') return titleSlug(String(a)) !== titleSlug(String(b));
  // "86.1k" stands for anything from 86,050 to 86,149.
  if (field === 'githubStars') return Math.abs(Number(a) - Number(b)) > Math.max(100, Number(a) * 0.01);
  return a !== b;
}

/** A capture with less than this share of the papers in the page's data or text is incomplete. */
const LEAST_SHARE = 0.7;

/**
 * Whether a listing could not be read fully, which is the sign of a redesign of the site: cards without titles, cards
 * found only through the text or the data, or far fewer papers than data or text list.
 *
 * @param saved how many papers were parsed
 * @param untitled how many were shown without a readable title
 */
export function hasLayoutDrift(
  capture: Capture,
  cards: readonly ParsedCard[],
  saved: number,
  untitled: number,
): boolean {
  if (capture.kind === 'paper') return false;
  const inData = new Set(
    cards.flatMap(({ reader, id, title }) => (reader === 'json' ? (id ?? titleSlug(title ?? '')) : [])),
  );
  const listed = Math.max(inData.size, capture.papersInText);
  return untitled > 0 || capture.problems.includes('cards-unreadable') || saved < listed * LEAST_SHARE;
}
