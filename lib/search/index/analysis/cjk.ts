/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]+/gu;

let segmenter: Intl.Segmenter | undefined;

export function isCjk(text: string): boolean {
  return text.search(UNSPACED) >= 0;
}

/**
 * Splits a run of letters where Chinese or Japanese begins and ends, and that into words by the browser's dictionary.
 *
 * @returns the segments in order, each with its offset in the text
 */
export function segmentCjk(text: string): { at: number; letters: string }[] {
  const segments: { at: number; letters: string }[] = [];
  const add = (at: number, end: number) => {
    if (end > at) segments.push({ at, letters: text.slice(at, end) });
  };
  let end = 0;
  for (const run of text.matchAll(UNSPACED)) {
    add(end, run.index);
    // Created once and only when needed: it loads a dictionary.
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { segment, index } of segmenter.segment(run[0]))
      add(run.index + index, run.index + index + segment.length);
    end = run.index + run[0].length;
  }
  add(end, text.length);
  return segments;
}
