import { signal } from '@preact/signals';
import { recentPapers } from '../../../lib/library/read/papers';
import { titleSlug } from '../../../lib/paper/id';
import type { Paper } from '../../../lib/paper/paper';
import { tagFacet } from '../../../lib/search/engine/tags';
import type { CompletionValues } from '../../../lib/search/query-language/completion';
import type { AppState } from './app-state';

/** How many of the papers seen last are counted. */
const LATELY = 200;
/** A paper with more authors says little about any of them. */
const MOST_OF_A_PAPER = 300;
/** Values kept for a field, and given in answer. */
const MOST_KEPT = 2_000;
const MOST_GIVEN = 7;

/** A value and the form in which it is looked for. */
interface Known {
  value: string;
  slug: string;
}

const OF: Readonly<Record<string, (paper: Paper) => readonly string[] | undefined>> = {
  author: ({ authors }) => authors,
  org: ({ organization }) => (organization ? [organization] : undefined),
  keyword: ({ keywords }) => keywords,
};

/**
 * The values offered behind the colon of a field: names of lists and tags from the shelf; authors, organizations and keywords of
 * the papers that are shown, then of those seen lately, the most frequent first. The library is read once, when
 * somebody begins such a value, and again when it has changed.
 */
export function createCompletionValues({ library, userData, papers, index }: AppState): CompletionValues {
  const lately = signal<Partial<Record<string, readonly Known[]>>>();
  let readAt = -1;
  const read = async () => {
    const found = await recentPapers(library, LATELY).catch(() => []);
    lately.value = Object.fromEntries(Object.keys(OF).map((field) => [field, ranked(field, found)]));
  };
  let shown: { papers: readonly Paper[]; field: string; values: readonly Known[] } | undefined;
  const atHand = (field: string) => {
    // Not subscribed to: the list must not change under the reader's hand when rows come.
    const now = papers.peek();
    if (shown?.papers !== now || shown.field !== field)
      shown = { papers: now, field, values: ranked(field, now) };
    return shown.values;
  };

  return (field, prefix) => {
    // What a smart list finds is not on it.
    if (field === 'list')
      return userData.value?.lists.flatMap(({ name, query }) => (query === undefined ? name : [])) ?? [];
    if (field === 'tag') return tagFacet(userData.value).map(({ name }) => name);
    if (!OF[field]) return [];
    const version = index.version.peek();
    if (readAt !== version) {
      readAt = version;
      read();
    }
    const known = lately.value?.[field];
    return known ? fitting([...atHand(field), ...known], titleSlug(prefix)) : [];
  };
}

function ranked(field: string, papers: readonly Paper[]): Known[] {
  const counts = new Map<string, number>();
  for (const paper of papers)
    for (const value of OF[field]?.(paper)?.slice(0, MOST_OF_A_PAPER) ?? [])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_KEPT);
  return values.map(([value]) => ({ value, slug: `-${titleSlug(value)}` }));
}

/** The first values that begin with what was typed, and the first with a later word that does. */
function fitting(known: readonly Known[], typed: string): string[] {
  const begun = typed && `-${typed}`;
  const first = new Set<string>();
  const later = new Set<string>();
  for (const { value, slug } of known) {
    if (first.size >= MOST_GIVEN) break;
    const at = slug.indexOf(begun);
    if (at === 0) first.add(value);
    else if (at > 0 && later.size < MOST_GIVEN) later.add(value);
  }
  return [...first, ...later];
}
