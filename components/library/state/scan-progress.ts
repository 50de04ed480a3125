import type { SearchResults } from '../../../lib/search/engine/find-papers';

/**
 * How much of the library has been scanned, while not all of its papers are in the index.
 *
 * @returns from 0 to 1; `undefined` when nothing is left to scan
 */
export function scanProgress(
  results: SearchResults | undefined,
  paperCount: number | undefined,
): number | undefined {
  if (results?.scannedCount === undefined) return undefined;
  if (paperCount === undefined) return 0;
  return results.scannedCount < paperCount ? results.scannedCount / paperCount : undefined;
}
