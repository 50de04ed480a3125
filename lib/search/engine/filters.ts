import { dayNumber, HAS_ABSTRACT, HAS_CODE } from '../../paper/filter-columns';
import type { Ask } from '../query-language/ast';
import { day, firstSeen, hasFlag, lastSeen, upvotes } from './columns-view';
import { amongIds, type FoundSet } from './match-set';
import { foldedWords } from './normalized-words';
import type { Context } from './query-context';

/** The parts of a query that do not look into a paper's text. */
export type Filter = Exclude<Ask, { kind: 'words' | 'phrase' | 'all' | 'any' | 'not' }>;

/** In milliseconds: a paper is new for so long after it was first seen. */
const NEW = 24 * 60 * 60 * 1000;

/**
 * The test for a filter.
 *
 * @throws DamagedSegment when the columns cannot be read
 */
export async function filterOf(filter: Filter, context: Context): Promise<FoundSet> {
  const { marks, now } = context;
  const { view, columns } = context.index;
  const test = (passes: (paper: number) => boolean): FoundSet => ({ kind: 'test', passes });
  switch (filter.kind) {
    case 'id':
      return amongIds([filter.id], view);
    case 'is': {
      if (filter.value === 'bookmarked') return amongIds(marks.bookmarked, view);
      if (filter.value === 'hidden') return amongIds(marks.hidden, view);
      if (filter.value !== 'new') return amongIds(marks.status[filter.value], view);
      const values = await columns.read();
      return test((paper) => firstSeen(values, paper) * 1000 > now - NEW);
    }
    case 'has': {
      if (filter.value === 'note') return amongIds(marks.notes.keys(), view);
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
      // Columns count whole seconds, and have dropped what was left of one.
      return test((paper) => {
        const seen = lastSeen(values, paper) * 1000;
        return seen >= from - 999 && seen < to;
      });
    }
    case 'upvotes': {
      const { least = 0, most = Number.POSITIVE_INFINITY } = filter;
      const values = await columns.read();
      return test((paper) => {
        const count = upvotes(values, paper);
        return count !== undefined && count >= least && count <= most;
      });
    }
    case 'tag':
    case 'list': {
      const all = filter.kind === 'tag' ? marks.tags : marks.lists;
      // "RL" is not "RLHF", nor "C++" "C#", when there is one that is called so.
      const exact = all.filter(({ name }) => name.toLowerCase() === filter.text.toLowerCase());
      const named = exact.length > 0 ? exact : all.filter(({ name }) => isNamed(name, filter.text));
      return amongIds(
        named.flatMap(({ paperIds }) => paperIds),
        view,
      );
    }
    case 'note': {
      const noted = [...marks.notes].filter(([, text]) => isNamed(text, filter.text));
      return amongIds(
        noted.map(([id]) => id),
        view,
      );
    }
  }
}

/**
 * Whether a text holds words in their order, the last maybe unfinished; case and accents do not matter. What has no word in
 * it, such as an emoji, is looked for as it stands.
 */
function isNamed(text: string, words: string): boolean {
  const wanted = foldedWords(words);
  if (wanted === '') return text.toLowerCase().includes(words.toLowerCase());
  return ` ${foldedWords(text)} `.includes(` ${wanted}`);
}
