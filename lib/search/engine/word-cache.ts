import type { TextToken } from '../index/analysis/token';
import { tokenizeText } from '../index/analysis/tokenizer';

/** In characters: shorter texts are tokenized faster than they are looked up. */
const MIN_LENGTH = 200;
/** In abstracts: those of the rows of a screen or two, 2 MB at the most. */
const MAX_CACHED = 100;

const cache = new Map<string, readonly TextToken[]>();

/**
 * The words of a text. Those of long texts are cached: each keystroke searches the abstracts of much the same papers for
 * other words.
 */
export function cachedWords(text: string): readonly TextToken[] {
  if (text.length < MIN_LENGTH) return tokenizeText(text);
  const found = cache.get(text);
  if (found) return found;
  const words = tokenizeText(text);
  for (const oldest of cache.keys()) {
    if (cache.size < MAX_CACHED) break;
    cache.delete(oldest);
  }
  cache.set(text, words);
  return words;
}
