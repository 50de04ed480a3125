/** English words that occur in nearly every abstract: they do not narrow a query. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be been but by can for from has have however in into is it its of on or our such than that the their these they this to via was we were which while with'.split(
    ' ',
  ),
);
