import type { Paper } from '../../paper/paper';
import { normalizeTerm } from '../index/analysis/normalize';
import { FIELDS, fieldText } from '../index/fields';
import type { QueryNode } from '../query-language/ast';
import { normalizedWords } from './normalized-words';

/** In letters: so much of a word must occur somewhere, whatever its typos and endings. */
const BEGINNING_LENGTH = 3;

/** A cheap test whether a paper may match a query: `false` only when it cannot. */
export function mayMatch(root: QueryNode | undefined, paper: Paper): boolean {
  const beginnings = root ? beginningsOf(root) : undefined;
  if (!beginnings) return true;
  const text = normalizeTerm(FIELDS.map((field) => fieldText(paper, field)).join('\n'));
  return beginnings.some((beginning) => text.includes(beginning));
}

/** Beginnings of words, one of which must occur; `undefined` when a paper may match without any. */
function beginningsOf(node: QueryNode): string[] | undefined {
  switch (node.kind) {
    case 'words':
    case 'phrase':
      // A typo in the first letters is missed here; the index finds the paper once it is indexed.
      return normalizedWords(node.text)
        .split(' ')
        .map((word) => word.slice(0, BEGINNING_LENGTH));
    case 'all':
      return node.of.map(beginningsOf).find((beginnings) => beginnings !== undefined);
    case 'any': {
      const parts = node.of.map(beginningsOf);
      return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
    }
    default:
      return undefined;
  }
}
