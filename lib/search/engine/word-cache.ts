import type { TextToken } from '../index/analysis/token';
import { tokenizeText } from '../index/analysis/tokenizer';

/** Shorter texts are cut into words sooner than they are looked up. */
const SHORT = 200;
/** Abstracts whose words are kept: those of the rows of a screen or two, 2 MB at the most. */
const MOST = 100;

const known = new Map<string, readonly TextToken[]>();

/**
 * The words of a text. Those of long texts are kept for a while: at each letter that is typed the abstracts of much the
 * same papers are looked through for other words.
 */
export function cachedWords(text: string): readonly TextToken[] {
  if (text.length < SHORT) return tokenizeText(text);
  const found = known.get(text);
  if (found) return found;
  const words = tokenizeText(text);
  for (const oldest of known.keys()) {
    if (known.size < MOST) break;
    known.delete(oldest);
  }
  known.set(text, words);
  return words;
}
