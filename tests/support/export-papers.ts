import type { Paper } from '../../lib/paper/paper';
import { expectedOf, seeds } from './seeds';

const SEEN = { firstSeenAt: '2026-06-23T08:00:00.000Z', lastSeenAt: '2026-06-23T08:00:00.000Z' };

/** A paper with nothing known but what is given. */
export function paper(facts: Partial<Paper>): Paper {
  return { id: '2510.12345', title: 'A Title', ...SEEN, ...facts };
}

/** Every record of every seed; the seeds know titles only. */
export function seedPapers(): Paper[] {
  return seeds().flatMap((seed) => expectedOf(seed).map((facts) => ({ ...facts, ...SEEN })));
}

/** The same with made-up arXiv ids. */
export function seedPapersOnArxiv(): Paper[] {
  return seedPapers().map((seed, at) => ({ ...seed, id: `2510.${10000 + at}` }));
}
