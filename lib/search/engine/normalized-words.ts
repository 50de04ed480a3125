import { fold } from '../index/analysis/normalize';

/** A text's words with one blank between them, case and accents dropped. */
export function foldedWords(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word)
    .join(' ');
}
