/**
 * A paper's claim to a citation key, made when it is first cited. The first to claim a stem has it as its key; the others
 * have their id appended. So a key is the same at every export, whatever is learned about the paper later.
 */
export interface CitationClaim {
  paperId: string;
  /** What the key begins with: see `lib/transfer/export/formats/citation-keys.ts`. */
  stem: string;
  /** ISO 8601 in UTC. */
  claimedAt: string;
}

/** Whether a claim was made before another: the earlier timestamp, then the smaller id. */
export function isEarlierClaim(a: CitationClaim, b: CitationClaim): boolean {
  if (a.claimedAt !== b.claimedAt) return a.claimedAt < b.claimedAt;
  return a.paperId < b.paperId;
}

/** Of two libraries' claims of one paper, the one that counts: the earlier, then the smaller stem. */
export function mergeClaims(a: CitationClaim, b: CitationClaim): CitationClaim {
  if (a.claimedAt !== b.claimedAt) return a.claimedAt < b.claimedAt ? a : b;
  return a.stem <= b.stem ? a : b;
}
