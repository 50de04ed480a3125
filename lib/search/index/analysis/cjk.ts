/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]+/gu;

let segmenter: Intl.Segmenter | undefined;

export function isCjk(text: string): boolean {
  return text.search(UNSPACED) >= 0;
}

/**
 * Cuts a stretch of letters where Chinese or Japanese begins and ends, and that into words by the browser's dictionary.
 *
 * @returns the pieces in order, each with where it begins in the text
 */
export function segmentCjk(text: string): { at: number; piece: string }[] {
  const pieces: { at: number; piece: string }[] = [];
  const put = (at: number, end: number) => {
    if (end > at) pieces.push({ at, piece: text.slice(at, end) });
  };
  let end = 0;
  for (const run of text.matchAll(UNSPACED)) {
    put(end, run.index);
    // Made once and only when needed: it reads a dictionary.
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { segment, index } of segmenter.segment(run[0]))
      put(run.index + index, run.index + index + segment.length);
    end = run.index + run[0].length;
  }
  put(end, text.length);
  return pieces;
}
