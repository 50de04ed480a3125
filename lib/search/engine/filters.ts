import { dayNumber, HAS_ABSTRACT, HAS_CODE } from '../../paper/filter-columns';
import type { QueryNode } from '../query-language/ast';
import { day, firstSeen, hasFlag, lastSeen, upvotes } from './columns-view';
import { idFilter, type MatchSet } from './match-set';
import { normalizedWords } from './normalized-words';
import type { QueryContext } from './query-context';

/** The nodes of a query that do not search a paper's text. */
export type FilterNode = Exclude<QueryNode, { kind: 'words' | 'phrase' | 'all' | 'any' | 'not' }>;

/** A paper is new for so long after it was first seen. */
const NEW_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * The test for a filter.
 *
 * @throws CorruptSegmentError when the columns cannot be read
 */
export async function evaluateFilter(filter: FilterNode, context: QueryContext): Promise<MatchSet> {
  const { facets, now } = context;
  const { view, columns } = context.index;
  const test = (passes: (paper: number) => boolean): MatchSet => ({ kind: 'test', passes });
  switch (filter.kind) {
    case 'id':
      return idFilter([filter.id], view);
    case 'is': {
      if (filter.value === 'bookmarked') return idFilter(facets.bookmarked, view);
      if (filter.value === 'hidden') return idFilter(facets.hidden, view);
      if (filter.value !== 'new') return idFilter(facets.status[filter.value], view);
      const values = await columns.read();
      return test((paper) => firstSeen(values, paper) * 1000 > now - NEW_FOR_MS);
    }
    case 'has': {
      if (filter.value === 'note') return idFilter(facets.notes.keys(), view);
      const flag = filter.value === 'code' ? HAS_CODE : HAS_ABSTRACT;
      const values = await columns.read();
      return test((paper) => hasFlag(values, paper, flag));
    }
    case 'published': {
      const from = filter.from === undefined ? 1 : dayNumber(filter.from);
      const to = filter.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(filter.to);
      const values = await columns.read();
      return test((paper) => day(values, paper) >= from && day(values, paper) <= to);
    }
    case 'seen': {
      const { from = 0, to = Number.POSITIVE_INFINITY } = filter;
      const values = await columns.read();
      // Columns hold whole seconds, rounded down.
      return test((paper) => {
        const seen = lastSeen(values, paper) * 1000;
        return seen >= from - 999 && seen < to;
      });
    }
    case 'upvotes': {
      const { min = 0, max = Number.POSITIVE_INFINITY } = filter;
      const values = await columns.read();
      return test((paper) => {
        const count = upvotes(values, paper);
        return count !== undefined && count >= min && count <= max;
      });
    }
    case 'tag':
    case 'list': {
      const all = filter.kind === 'tag' ? facets.tags : facets.lists;
      // "RL" does not mean "RLHF", nor "C++" "C#", when there is one of exactly this name.
      const exact = all.filter(({ name }) => name.toLowerCase() === filter.text.toLowerCase());
      const named = exact.length > 0 ? exact : all.filter(({ name }) => matchesName(name, filter.text));
      return idFilter(
        named.flatMap(({ paperIds }) => paperIds),
        view,
      );
    }
    case 'note': {
      const matching = [...facets.notes].filter(([, text]) => matchesName(text, filter.text));
      return idFilter(
        matching.map(([id]) => id),
        view,
      );
    }
  }
}

/**
 * Whether a text contains words in their order, the last maybe unfinished; case and accents do not matter. A text without
 * words, such as an emoji, is searched for literally.
 */
function matchesName(text: string, words: string): boolean {
  const wanted = normalizedWords(words);
  if (wanted === '') return text.toLowerCase().includes(words.toLowerCase());
  return ` ${normalizedWords(text)} `.includes(` ${wanted}`);
}
