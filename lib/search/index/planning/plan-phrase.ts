import type { FieldMask } from '../fields';
import type { TermLeaf, TermQuery } from '../term-query';
import { queryWords } from './query-words';

/**
 * Plans the search for the words of a phrase: each of them exactly as it is spelled.
 *
 * @param isUnfinished whether the last word may be unfinished
 * @returns `undefined` when the text has no words
 */
export function planPhrase(text: string, fields: FieldMask, isUnfinished: boolean): TermQuery | undefined {
  const leaves = queryWords(text, fields, isUnfinished)
    .filter((word) => !word.isSkipped)
    .map(
      (word): TermLeaf => ({
        kind: 'term',
        term: word.term,
        fields,
        boost: 1,
        isPrefix: word.isUnfinished,
        typos: 0,
        isTypoTolerant: false,
      }),
    );
  return leaves.length > 0 ? { kind: 'all', of: leaves } : undefined;
}
