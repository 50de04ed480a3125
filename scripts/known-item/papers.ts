import type { Paper } from '../../lib/paper/paper';
import { benchRecords } from '../bench/records';

/** Papers of the corpus as the library would store them, and a description of their source. */
export async function knownItemPapers(count: number): Promise<{ papers: Paper[]; source: string }> {
  const { records, source } = await benchRecords(count);
  const seenAt = '2026-06-30T00:00:00.000Z';
  const papers = records.map(({ id, title, abstract, authors }) => ({
    id,
    title: title.replace(/\s+/g, ' '),
    ...(abstract && { abstract: abstract.replace(/\s+/g, ' ') }),
    ...(authors && { authors: authors.map(({ name = '' }) => name) }),
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
  }));
  return { papers, source };
}
