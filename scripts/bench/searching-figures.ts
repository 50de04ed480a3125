import type { PeerTimes } from './peers';
import { MEMORY_QUERIES } from './popup-times';
import { type Figure, median, percentile } from './statistics';

/** The figures of a library of one size; times in milliseconds. */
export interface SizeTimes {
  size: number;
  recent: number[];
  typed: number[];
  /** Wall-clock time until the rows are shown. */
  keystrokes: number[];
  /** Work of the page's main thread for that. */
  work: number[];
  megabytes: number;
  indexBytes: number;
  peers: PeerTimes;
}

/**
 * The rows of one library.
 *
 * @param empty median milliseconds from the click to the popup over an empty library
 */
export function figuresOf(
  { size, recent, typed, keystrokes, work, megabytes, indexBytes, peers }: SizeTimes,
  empty: number,
): Figure[] {
  const name = size.toLocaleString('en');
  const most = size === 100_000 ? 1.5 : 1.25;
  const p95 = percentile(work, 0.95);
  const slower = percentile(peers.miniSearch.keystrokes, 0.95) / p95;
  return [
    { name: `${name} papers`, value: '' },
    bounded('  cold click to recent papers : empty', median(recent) / empty, 1.2, ` (${times(recent)})`),
    bounded(
      '  cold click, query waiting, to results : empty',
      median(typed) / empty,
      most,
      ` (${times(typed)})`,
    ),
    { name: '    MiniSearch restored: load and first answer', value: times(peers.miniSearch.first) },
    { name: '    scan of storage.local: first answer', value: times(peers.scan) },
    bounded(
      '  letter to results, work at p95',
      p95,
      10,
      ` ms (${times(work)}, most ${Math.max(...work).toFixed(1)} ms)`,
    ),
    {
      name: '    by the clock, waiting included',
      value: `${times(keystrokes)}, most ${Math.max(...keystrokes).toFixed(1)} ms`,
    },
    { name: '    MiniSearch restored', value: times(peers.miniSearch.keystrokes) },
    {
      name: '    times faster at p95',
      value: slower.toFixed(0),
      goal: '≥ 50 at 100,000',
      isMet: size < 100_000 || slower >= 50,
    },
    bounded(`  memory after ${MEMORY_QUERIES} queries`, megabytes, 20, ' MB'),
    bounded('  index, a paper', indexBytes, 300, ' bytes'),
  ];
}

function bounded(name: string, value: number, most: number, rest: string): Figure {
  return { name, value: `${value.toFixed(2)}${rest}`, goal: `≤ ${most}`, isMet: value <= most };
}

/** Times as text, from milliseconds. */
export function times(ms: readonly number[]): string {
  return `p50 ${median(ms).toFixed(1)} ms, p95 ${percentile(ms, 0.95).toFixed(1)} ms`;
}
