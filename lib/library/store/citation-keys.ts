import { type CitationClaim, isEarlierClaim } from '../model/citations';
import type { AssignedKey } from '../model/results';
import type { LibraryDatabase } from './database';

/**
 * Settles by which keys papers are cited. One that was cited before keeps its stem, whatever is wanted now; the others lay
 * claim to theirs, in the order given.
 *
 * @param wanted the paper and the stem that today's facts would give it
 */
export async function assignCitationKeys(
  library: LibraryDatabase,
  wanted: readonly (readonly [paperId: string, stem: string])[],
  now: Date,
): Promise<AssignedKey[]> {
  const { citations } = library;
  return library.transaction('rw', citations, async () => {
    const known = await citations.bulkGet(wanted.map(([paperId]) => paperId));
    const stems = new Set(wanted.map(([, stem], at) => known[at]?.stem ?? stem));
    const claims = await citations
      .where('stem')
      .anyOf([...stems])
      .toArray();
    const firsts = new Map<string, CitationClaim>();
    const take = (claim: CitationClaim) => {
      const first = firsts.get(claim.stem);
      if (!first || isEarlierClaim(claim, first)) firsts.set(claim.stem, claim);
    };
    claims.forEach(take);
    const mine = new Map(known.flatMap((claim) => (claim ? [[claim.paperId, claim] as const] : [])));
    const added: CitationClaim[] = [];
    for (const [paperId, stem] of wanted) {
      if (mine.has(paperId)) continue;
      const claim = { paperId, stem, claimedAt: momentAfter(firsts.get(stem)?.claimedAt, now) };
      mine.set(paperId, claim);
      added.push(claim);
      take(claim);
    }
    await citations.bulkAdd(added);
    return wanted.map(([paperId, stem]) => {
      const settled = mine.get(paperId)?.stem ?? stem;
      return { paperId, stem: settled, isFirst: firsts.get(settled)?.paperId === paperId };
    });
  });
}

/** A claim is later than the one that has the stem, even when the clock was set back. */
function momentAfter(first: string | undefined, now: Date): string {
  const least = first === undefined ? 0 : Date.parse(first) + 1;
  return new Date(Math.max(now.getTime(), least)).toISOString();
}
