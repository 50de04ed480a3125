/**
 * A paper's claim to a citation key, made when it is first cited. Whoever claimed a stem first has it for a key; the others
 * have their id behind it. So a key is the same at every export, whatever becomes known of the paper later.
 */
export interface CitationClaim {
  paperId: string;
  /** What the key begins with: see `lib/transfer/export/formats/citation-keys.ts`. */
  stem: string;
  /** ISO 8601 in UTC. */
  claimedAt: string;
}

/** Whether a claim was made before another: the earlier moment, then the smaller id. */
export function isEarlierClaim(a: CitationClaim, b: CitationClaim): boolean {
  if (a.claimedAt !== b.claimedAt) return a.claimedAt < b.claimedAt;
  return a.paperId < b.paperId;
}

/** Of two claims of one paper, as two libraries have made them, the one that stands: the earlier, then the smaller stem. */
export function mergeClaims(a: CitationClaim, b: CitationClaim): CitationClaim {
  if (a.claimedAt !== b.claimedAt) return a.claimedAt < b.claimedAt ? a : b;
  return a.stem <= b.stem ? a : b;
}
