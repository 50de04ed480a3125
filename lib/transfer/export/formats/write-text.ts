import type { ExportFormat, ExportMetadata } from './export-format';
import type { ExportedPaper } from './exported-paper';

/** A complete export as one text, for exports that fit in memory, and for copying. */
export function exportText(
  format: ExportFormat,
  papers: readonly ExportedPaper[],
  metadata: ExportMetadata,
): string {
  const { before, between, after } = format.frame(metadata);
  return before + papers.map((paper) => format.entry(paper, metadata)).join(between) + after;
}
