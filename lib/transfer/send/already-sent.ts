import { titleId, titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import type { ExportedPaper } from '../export/formats/exported-paper';

/**
 * Where papers were sent, as in the send log: a library of Zotero (`zotero:L1`), JabRef, Obsidian or Logseq. Zotero's
 * numbers are valid only on one computer.
 */
export type SendDestination = `zotero:${string}` | 'jabref' | 'obsidian' | 'logseq';

/** When each paper was sent to one destination, ISO 8601 in UTC, by its id. */
export type SentTimes = ReadonlyMap<string, string>;

/**
 * Separates papers that are still to be sent from those sent to a destination before: none is sent twice, and none twice at
 * once. A paper that was sent while only its title was known is the same one under its id.
 */
export function partitionSent(
  papers: readonly ExportedPaper[],
  sent: SentTimes,
): { fresh: ExportedPaper[]; already: ExportedPaper[] } {
  const fresh = new Map<string, ExportedPaper>();
  const already = new Map<string, ExportedPaper>();
  for (const exported of papers) {
    const isSent = idsOf(exported.paper).some((id) => sent.has(id));
    const group = isSent ? already : fresh;
    if (!group.has(exported.paper.id)) group.set(exported.paper.id, exported);
  }
  return { fresh: [...fresh.values()], already: [...already.values()] };
}

function idsOf({ id, title }: Paper): string[] {
  // A title of signs alone has the same empty slug as every other such title.
  return titleSlug(title) === '' ? [id] : [id, titleId(title)];
}
