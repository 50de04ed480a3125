import type { Paper } from '../../../lib/paper/paper';

/**
 * A hard case. What is not given is ordinary: an arXiv id of its own, a day, an author, an abstract; `undefined` means that
 * it is not known.
 */
export interface HardPaper {
  title: string;
  id?: string;
  abstract?: string | undefined;
  authors?: string[] | undefined;
  publishedOn?: string | undefined;
}

const SEEN = { firstSeenAt: '2026-06-23T08:00:00.000Z', lastSeenAt: '2026-06-23T08:00:00.000Z' };

/** @param at its place among all of them, which gives it an id of its own */
export function paperOf(hard: HardPaper, at: number): Paper {
  const ordinary = {
    id: `2510.${String(10_000 + at)}`,
    abstract: 'We show that it is so.',
    authors: ['Ada Lovelace', 'Kurt Gödel'],
    publishedOn: '2025-10-14',
  };
  const known = Object.entries({ ...ordinary, ...hard, ...SEEN }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as Paper;
}
