import type { Paper } from '../../paper/paper';
import { tokenizeText } from '../index/analysis/tokenizer';
import { FIELDS, type Field, type FieldMask, fieldText } from '../index/fields';
import type { PhraseNode, TextField } from '../query-language/ast';

/** Whether a paper's text holds words side by side: the index knows in which papers all of them are, not where. */
export type PhraseTest = (paper: Paper) => boolean;

/**
 * A test for a phrase. Case, accents and what stands between the words do not matter, as everywhere; stop words do.
 *
 * @param own the reader's own words on a paper, in which a phrase without field may stand as well
 */
export function phraseTest(
  { text, field, isUnfinished }: PhraseNode,
  own: (id: string) => string,
): PhraseTest {
  const wanted = sequence(text);
  const fields: readonly Field[] = field ? [field] : FIELDS;
  return (paper) =>
    fields.some((name) =>
      (name === 'own' ? own(paper.id) : fieldText(paper, name))
        .split('\n')
        .some((line) => holds(sequence(line), wanted, isUnfinished === true)),
    );
}

/** Whether there is more to a phrase than that its word occurs. */
export function isMultiWord({ text }: PhraseNode): boolean {
  return sequence(text).length > 1;
}

/** The words in order, compounds left to their parts. */
function sequence(text: string): string[] {
  const words = tokenizeText(text);
  return words.filter((word, at) => !isCompound(word, words[at + 1])).map((word) => word.term);
}

/** A compound stands before its parts, and they within it. */
function isCompound(word: { start: number; end: number }, next?: { start: number; end: number }): boolean {
  return next !== undefined && next.start >= word.start && next.end <= word.end && next.start < word.end;
}

function holds(terms: readonly string[], wanted: readonly string[], isUnfinished: boolean): boolean {
  const last = wanted.length - 1;
  for (let at = 0; at + last < terms.length; at++) {
    let matched = 0;
    while (matched <= last) {
      const term = terms[at + matched] as string;
      const isMatch =
        isUnfinished && matched === last ? term.startsWith(wanted[matched] ?? '') : term === wanted[matched];
      if (!isMatch) break;
      matched++;
    }
    if (matched > last) return true;
  }
  return false;
}

/** The bits of the fields that a query names; all of them when it names none. */
export function fieldMask(fields: readonly TextField[] | undefined, all: FieldMask): FieldMask {
  return fields ? fields.reduce((mask, field) => mask | (1 << FIELDS.indexOf(field)), 0) : all;
}

/** The reader's own words by paper, for {@link phraseTest}. */
export function userTextLookup(texts: Iterable<{ id: string; own: string }>): (id: string) => string {
  const byId = new Map(Array.from(texts, ({ id, own }) => [id, own]));
  return (id) => byId.get(id) ?? '';
}
