import { titleSlug } from '../../paper/id';
import type { PaperFields } from '../../paper/paper';
import type { SourceName } from '../capture/capture';
import type { ParsedCard } from './parse-card';

type Field = Exclude<keyof PaperFields, 'id'>;

/** The site's own data says more and exactly; a star count on a card is rounded ("86.1k"). */
const DATA_FIRST: readonly SourceName[] = ['json', 'cards', 'text'];
/** What changes while the page is open stands right on the cards, and as it was at load time in the data. */
const PAGE_FIRST: readonly SourceName[] = ['cards', 'text', 'json'];

/** Who is believed, field by field, when the readers of one page differ. */
const BELIEVED: Record<Field, readonly SourceName[]> = {
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

/** All that the readers of one page found of one paper. */
export type SourceGroup = ParsedCard[];

/**
 * Puts together what belongs to one paper: findings with the same id, and findings without an id whose title is that of
 * exactly one paper with an id. What the page shows is the truth: data of papers that are not shown is left out, unless
 * nothing could be read of what is shown, or its text alone, which agrees with the data.
 *
 * @returns the groups in the order of the page
 */
export function groupBySamePaper(findings: readonly ParsedCard[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  const idsByTitle = new Map<string, Set<string>>();
  for (const { id, title } of findings) {
    if (id === undefined || title === undefined) continue;
    const slug = titleSlug(title);
    idsByTitle.set(slug, (idsByTitle.get(slug) ?? new Set()).add(id));
  }
  for (const finding of findings) {
    const key = finding.id ?? keyByTitle(finding.title, idsByTitle);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const all = [...groups.values()];
  // Where the text bears out the data on the whole, a title that the data does not know is a line of the site's own.
  const texts = all.filter((group) => holds(group, 'text'));
  const borneOut = texts.filter((group) => holds(group, 'json'));
  if (borneOut.length > texts.length / 2)
    return all.filter((group) => holds(group, 'cards') || holds(group, 'json'));
  const shown = all.filter((group) => group.some((finding) => finding.reader !== 'json'));
  return shown.length > 0 ? shown : all;
}

function holds(group: SourceGroup, reader: SourceName): boolean {
  return group.some((finding) => finding.reader === reader);
}

function keyByTitle(title: string | undefined, idsByTitle: Map<string, Set<string>>): string | undefined {
  const slug = titleSlug(title ?? '');
  if (!slug) return undefined;
  const ids = idsByTitle.get(slug);
  const [only] = ids ?? [];
  return ids?.size === 1 ? only : `title of no known paper: ${slug}`;
}

/** One set of facts out of a group, each field from the reader who is believed first and has it. */
export function mergeSources(group: SourceGroup): Partial<PaperFields> {
  const facts: Partial<PaperFields> = {};
  const id = group.find((finding) => finding.id !== undefined)?.id;
  if (id !== undefined) facts.id = id;
  for (const field of Object.keys(BELIEVED) as Field[]) copyFirst(field, group, facts);
  // One reader took for a summary what another knows to be the abstract, or the other way round.
  if (facts.aiSummary !== undefined && facts.aiSummary === facts.abstract) {
    const data = group.find((finding) => finding.reader === 'json');
    delete facts[
      data?.aiSummary === facts.aiSummary && data.abstract === undefined ? 'abstract' : 'aiSummary'
    ];
  }
  return facts;
}

function copyFirst(field: Field, group: SourceGroup, facts: Partial<PaperFields>): void {
  for (const reader of BELIEVED[field]) {
    const source = group.find((finding) => finding.reader === reader && finding[field] !== undefined);
    if (!source) continue;
    Object.assign(facts, { [field]: source[field] });
    return;
  }
}
