import { singularOf } from './inflection';
import { STOP_WORDS } from './stop-words';

/**
 * The fewest last terms of a text that letters abbreviate.
 *
 * @returns the terms without stop words, the last in the singular; `undefined` when fewer than two are left
 */
export function findLongForm(words: readonly string[], letters: string): string[] | undefined {
  const most = Math.min(words.length, letters.length * 2);
  for (let count = 2; count <= most; count++) {
    const terms = words.slice(-count);
    if (terms[0]?.[0] !== letters[0] || !abbreviates(letters, terms)) continue;
    const content = terms.filter((term) => !STOP_WORDS.has(term));
    return content.length > 1 ? content.with(-1, singularOf(content.at(-1) ?? '')) : undefined;
  }
  return undefined;
}

/** Whether the letters are the beginnings of the words, or of parts of them ("VAE"); stop words may be skipped. */
function abbreviates(letters: string, terms: readonly string[]): boolean {
  const [term, ...others] = terms;
  if (term === undefined) return letters === '';
  if (STOP_WORDS.has(term) && abbreviates(letters, others)) return true;
  if (letters === '' || term[0] !== letters[0]) return false;
  for (let taken = 1, at = 0; ; taken++) {
    if (abbreviates(letters.slice(taken), others)) return true;
    at = term.indexOf(letters[taken] ?? ' ', at + 1);
    if (at < 0 || taken === 3) return false;
  }
}
