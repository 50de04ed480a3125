import type { Paper } from '../../paper/paper';
import { tokenizeText } from '../index/analysis/tokenizer';
import { FIELDS, type Field, type FieldMask, fieldText } from '../index/fields';
import type { PhraseNode, TextField } from '../query-language/ast';

/** Whether a paper's text contains words side by side: the index knows which papers contain all of them, not where. */
export type PhraseTest = (paper: Paper) => boolean;

/**
 * A test for a phrase. Case, accents and signs between the words do not matter, as everywhere; stop words do.
 *
 * @param userText of a paper, in which a phrase without field may occur as well
 */
export function phraseTest(
  { text, field, isUnfinished }: PhraseNode,
  userText: (id: string) => string,
): PhraseTest {
  const wanted = sequence(text);
  const fields: readonly Field[] = field ? [field] : FIELDS;
  return (paper) =>
    fields.some((name) =>
      (name === 'own' ? userText(paper.id) : fieldText(paper, name))
        .split('\n')
        .some((line) => containsSequence(sequence(line), wanted, isUnfinished === true)),
    );
}

/** Whether a phrase has several words, so that their order matters. */
export function isMultiWord({ text }: PhraseNode): boolean {
  return sequence(text).length > 1;
}

/** The words in order, compounds replaced by their parts. */
function sequence(text: string): string[] {
  const words = tokenizeText(text);
  return words.filter((word, at) => !isCompound(word, words[at + 1])).map((word) => word.term);
}

/** A compound comes before its parts, and they are within its range. */
function isCompound(word: { start: number; end: number }, next?: { start: number; end: number }): boolean {
  return next !== undefined && next.start >= word.start && next.end <= word.end && next.start < word.end;
}

function containsSequence(
  terms: readonly string[],
  wanted: readonly string[],
  isUnfinished: boolean,
): boolean {
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

/** Looks up the user text of a paper, for {@link phraseTest}. */
export function userTextLookup(texts: Iterable<{ id: string; own: string }>): (id: string) => string {
  const byId = new Map(Array.from(texts, ({ id, own }) => [id, own]));
  return (id) => byId.get(id) ?? '';
}
