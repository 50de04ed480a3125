import { signal } from '@preact/signals';
import { recentPapers } from '../../../lib/library/read/papers';
import type { Paper } from '../../../lib/paper/paper';
import {
  type FacetValue,
  isPaperFacet,
  matchingValues,
  PAPER_FACETS,
  type PaperFacet,
  rankedValues,
  userValues,
} from '../../../lib/search/engine/facet-values';
import type { CompletionValues } from '../../../lib/search/query-language/completion';
import type { AppState } from './app-state';

/** How many of the papers seen last are used. */
const RECENT_COUNT = 200;

/**
 * The values offered after the colon of a field: names of lists and tags from the user data; authors, organizations and
 * keywords of the papers that are shown, then of those seen lately, the most frequent first. The library is read once, when
 * the user begins such a value, and again when it has changed.
 */
export function createCompletionValues({ library, userData, papers, index }: AppState): CompletionValues {
  const recentValues = signal<ReadonlyMap<PaperFacet, readonly FacetValue[]>>();
  let readAt = -1;
  const read = async () => {
    const found = await recentPapers(library, RECENT_COUNT).catch(() => []);
    recentValues.value = new Map(PAPER_FACETS.map((field) => [field, rankedValues(field, found)]));
  };
  let shown: { papers: readonly Paper[]; field: PaperFacet; values: readonly FacetValue[] } | undefined;
  const shownValues = (field: PaperFacet) => {
    // Not subscribed to: the list must not change while the user chooses, when rows arrive.
    const now = papers.peek();
    if (shown?.papers !== now || shown.field !== field)
      shown = { papers: now, field, values: rankedValues(field, now) };
    return shown.values;
  };

  return (field, prefix) => {
    const own = userValues(field, userData.value);
    if (own || !isPaperFacet(field)) return own ?? [];
    const version = index.version.peek();
    if (readAt !== version) {
      readAt = version;
      read();
    }
    const known = recentValues.value?.get(field);
    return known ? matchingValues([...shownValues(field), ...known], prefix) : [];
  };
}
