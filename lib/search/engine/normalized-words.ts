import { normalizeTerm } from '../index/analysis/normalize';

/** A text's words with one blank between them, case and accents dropped. */
export function normalizedWords(text: string): string {
  return normalizeTerm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word)
    .join(' ');
}
