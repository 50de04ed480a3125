import type { Paper } from '../../lib/paper/paper';
import { citationKey, citationStem } from '../../lib/transfer/export/formats/citation-keys';
import type { ExportFormat, ExportMetadata } from '../../lib/transfer/export/formats/export-format';
import type { ExportedPaper } from '../../lib/transfer/export/formats/exported-paper';
import { exportText } from '../../lib/transfer/export/formats/write-text';
import { expectedOf, seeds } from './seeds';

const SEEN = { firstSeenAt: '2026-06-23T08:00:00.000Z', lastSeenAt: '2026-06-23T08:00:00.000Z' };

/** A paper with the given fields and no others, except for defaults of the required ones. */
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

/** Papers without annotations, with citation keys that are unique among them. */
export function withKeys(papers: readonly Paper[]): ExportedPaper[] {
  const stems = new Set<string>();
  return papers.map((paper) => {
    const stem = citationStem(paper);
    const isFirst = !stems.has(stem);
    stems.add(stem);
    return { paper, citationKey: citationKey(stem, paper.id, isFirst), annotations: {} };
  });
}

/** Late on a summer day, in the time zone of the machine. */
export const NOW = new Date(2026, 5, 23, 23, 59);

/** The content of an export of these papers. */
export function written(
  format: ExportFormat,
  papers: readonly ExportedPaper[],
  subject: Partial<ExportMetadata> = {},
): string {
  return exportText(format, papers, { title: 'Test', now: NOW, ...subject });
}
