import type { Paper } from '../../paper/paper';
import { normalizeTerm } from '../index/analysis/normalize';
import { FIELDS, fieldText } from '../index/fields';
import type { QueryNode } from '../query-language/ast';
import { normalizedWords } from './normalized-words';

/** In letters: so much of a word must occur somewhere, typos and endings aside. */
const BEGINNING = 3;

/** Whether a paper may match a query at all: `false` only when it cannot, at a glance. */
export function mayMatch(ask: QueryNode | undefined, paper: Paper): boolean {
  const beginnings = ask ? beginningsOf(ask) : undefined;
  if (!beginnings) return true;
  const text = normalizeTerm(FIELDS.map((field) => fieldText(paper, field)).join('\n'));
  return beginnings.some((beginning) => text.includes(beginning));
}

/** Beginnings of words, one of which must occur; `undefined` when a paper may match without any. */
function beginningsOf(ask: QueryNode): string[] | undefined {
  switch (ask.kind) {
    case 'words':
    case 'phrase':
      // With the first letter wrong a typo is missed here; the index finds it as soon as it is there again.
      return normalizedWords(ask.text)
        .split(' ')
        .map((word) => word.slice(0, BEGINNING));
    case 'all':
      return ask.of.map(beginningsOf).find((beginnings) => beginnings !== undefined);
    case 'any': {
      const parts = ask.of.map(beginningsOf);
      return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
    }
    default:
      return undefined;
  }
}
