import type { ExportFormat, ExportMetadata } from './export-format';
import type { ExportedPaper } from './exported-paper';

/** The whole file as one text, the papers in their order: for exports that fit in memory, and for copying. */
export function exportText(
  format: ExportFormat,
  papers: readonly ExportedPaper[],
  subject: ExportMetadata,
): string {
  const { before, between, after } = format.frame(subject);
  return before + papers.map((paper) => format.entry(paper, subject)).join(between) + after;
}
