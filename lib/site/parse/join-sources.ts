import { titleSlug } from '../../paper/id';
import type { PaperFields } from '../../paper/paper';
import type { SourceName } from '../capture/capture';
import type { ParsedCard } from './parse-card';

type Field = Exclude<keyof PaperFields, 'id'>;

/** The site's own data is more complete and exact; a star count on a card is rounded ("86.1k"). */
const DATA_FIRST: readonly SourceName[] = ['json', 'cards', 'text'];
/** Values that change while the page is open are current on the cards; the data has those of load time. */
const PAGE_FIRST: readonly SourceName[] = ['cards', 'text', 'json'];

/** Which source takes precedence, field by field, when those of one page differ. */
const PRECEDENCE: Record<Field, readonly SourceName[]> = {
  title: DATA_FIRST,
  abstract: DATA_FIRST,
  authors: DATA_FIRST,
  authorCount: DATA_FIRST,
  publishedOn: DATA_FIRST,
  upvotes: PAGE_FIRST,
  comments: PAGE_FIRST,
  submittedBy: DATA_FIRST,
  organization: DATA_FIRST,
  githubUrl: DATA_FIRST,
  githubStars: DATA_FIRST,
  projectUrl: DATA_FIRST,
  aiSummary: DATA_FIRST,
  keywords: DATA_FIRST,
  thumbnailUrl: DATA_FIRST,
};

/** All cards of one paper, from every source of one page. */
export type SourceGroup = ParsedCard[];

/**
 * Groups the cards of one paper: cards with the same id, and cards without an id whose title is that of exactly one paper
 * with an id. The page decides which papers there are: data of papers that are not shown is dropped, unless nothing
 * shown could be read, or only its text, which agrees with the data.
 *
 * @returns the groups in the order of the page
 */
export function groupBySamePaper(cards: readonly ParsedCard[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  const idsByTitle = new Map<string, Set<string>>();
  for (const { id, title } of cards) {
    if (id === undefined || title === undefined) continue;
    const slug = titleSlug(title);
    idsByTitle.set(slug, (idsByTitle.get(slug) ?? new Set()).add(id));
  }
  for (const card of cards) {
    const key = card.id ?? keyByTitle(card.title, idsByTitle);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  const all = [...groups.values()];
  // Where most of the text agrees with the data, a title missing in the data is a line of the site itself.
  const inText = all.filter((group) => hasSource(group, 'text'));
  const confirmed = inText.filter((group) => hasSource(group, 'json'));
  if (confirmed.length > inText.length / 2)
    return all.filter((group) => hasSource(group, 'cards') || hasSource(group, 'json'));
  const shown = all.filter((group) => group.some((card) => card.reader !== 'json'));
  return shown.length > 0 ? shown : all;
}

function hasSource(group: SourceGroup, sourceName: SourceName): boolean {
  return group.some((card) => card.reader === sourceName);
}

function keyByTitle(title: string | undefined, idsByTitle: Map<string, Set<string>>): string | undefined {
  const slug = titleSlug(title ?? '');
  if (!slug) return undefined;
  const ids = idsByTitle.get(slug);
  const [only] = ids ?? [];
  return ids?.size === 1 ? only : `title of no known paper: ${slug}`;
}

/** The merged fields of a group, each from the source of highest precedence that has it. */
export function mergeSources(group: SourceGroup): Partial<PaperFields> {
  const fields: Partial<PaperFields> = {};
  const id = group.find((card) => card.id !== undefined)?.id;
  if (id !== undefined) fields.id = id;
  for (const field of Object.keys(PRECEDENCE) as Field[]) copyFirst(field, group, fields);
  // One source mistook the abstract for a summary, or the other way round.
  if (fields.aiSummary !== undefined && fields.aiSummary === fields.abstract) {
    const data = group.find((card) => card.reader === 'json');
    delete fields[
      data?.aiSummary === fields.aiSummary && data.abstract === undefined ? 'abstract' : 'aiSummary'
    ];
  }
  return fields;
}

function copyFirst(field: Field, group: SourceGroup, fields: Partial<PaperFields>): void {
  for (const sourceName of PRECEDENCE[field]) {
    const match = group.find((card) => card.reader === sourceName && card[field] !== undefined);
    if (!match) continue;
    Object.assign(fields, { [field]: match[field] });
    return;
  }
}
