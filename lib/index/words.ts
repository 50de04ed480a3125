/** Letters and digits of any script, with the marks that belong to them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A word of a text: where it stands and the form under which it is indexed. */
export interface Word {
  start: number;
  end: number;
  term: string;
}

/** The words of a text in the order of the text. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const start = match.index;
    return { start, end: start + match[0].length, term: normalize(match[0]) };
  });
}

/** The terms of a text, as the index holds them and as queries ask for them. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.term);
}

/** Two spellings of a word that a reader would not tell apart are one term: case and accents are dropped. */
function normalize(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}
