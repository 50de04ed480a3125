import { type CitationClaim, isEarlierClaim } from '../model/citations';
import { timestampAfter } from '../model/registers';
import type { AssignedKey } from '../model/results';
import type { LibraryDatabase } from './database';

/**
 * Assigns citation keys to papers. One that was cited before keeps its stem, whatever is requested now; the others claim
 * theirs, in the order given.
 *
 * @param wanted the paper and the stem according to its current fields
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
    const addClaim = (claim: CitationClaim) => {
      const first = firsts.get(claim.stem);
      if (!first || isEarlierClaim(claim, first)) firsts.set(claim.stem, claim);
    };
    claims.forEach(addClaim);
    const mine = new Map(known.flatMap((claim) => (claim ? [[claim.paperId, claim] as const] : [])));
    const added: CitationClaim[] = [];
    for (const [paperId, stem] of wanted) {
      if (mine.has(paperId)) continue;
      const claim = { paperId, stem, claimedAt: timestampAfter(firsts.get(stem)?.claimedAt, now) };
      mine.set(paperId, claim);
      added.push(claim);
      addClaim(claim);
    }
    await citations.bulkAdd(added);
    return wanted.map(([paperId, stem]) => {
      const assignedStem = mine.get(paperId)?.stem ?? stem;
      return { paperId, stem: assignedStem, isFirst: firsts.get(assignedStem)?.paperId === paperId };
    });
  });
}
