import type { LibraryReader } from '../../library/read/library-reader';
import { currentIdsOfTitles, readExportLog } from '../../library/read/transfer-log';
import type { ListWithPapers } from '../../library/read/user-data';
import { formatPaperCount } from '../../util/format-number';
import { collectPapers, type ExportInput, writeExport } from './export-papers';
import type { ExportRequest } from './export-request';
import { type ExportSource, sourceOfRequest } from './export-sources';
import type { ExportFormat } from './formats/export-format';
import type { ExportedPaper } from './formats/exported-paper';
import type { FormatId } from './formats/format-names';
import { exportFileName, formatOf } from './formats/formats';
import { reportExport } from './log-export';

/** Papers to export, and the format. */
export interface ExportJob {
  source: ExportSource;
  format: ExportFormat;
  /** Of the source's papers those alone; all unless given. */
  ids?: readonly string[] | undefined;
}

/** A written export. */
export interface ExportFile {
  /** Without folders. */
  name: string;
  mediaType: string;
  /** Its text, in order. */
  parts: string[];
}

/** How long something takes, and how it is cancelled. */
interface ExportTask {
  /** @param part of the papers that is written, 0 to 1 */
  onProgress?(part: number): void;
  signal?: AbortSignal;
}

/** What became of an export. */
export interface ExportSummary {
  /** How many papers are in it. */
  count: number;
  /** Set when it was delivered, but could not be logged. */
  warning?: string;
}

/**
 * Exports papers: writes them, delivers the file, and logs the export. The popup and the page for transfers both end here.
 *
 * @param deliver saves, copies or downloads the file
 * @throws what the database throws, what `deliver` throws, the background's reason, and the signal's
 */
export async function runExport(
  reader: LibraryReader,
  job: ExportJob,
  deliver: (file: ExportFile) => void | Promise<void>,
  { onProgress, signal }: ExportTask = {},
): Promise<ExportSummary> {
  const { source, format } = job;
  const input = await exportInputOf(job);
  const { parts, ids } = await writeExport(reader, format, input, onProgress, signal);
  await deliver({
    name: exportFileName(input.metadata, format.extension),
    mediaType: format.mediaType,
    parts,
  });
  const warning = await reportExport(source.scope, ids);
  return { count: ids.length, ...(warning !== undefined && { warning }) };
}

/**
 * Exports what the popup or the library page shows.
 *
 * @param lists of the library
 * @returns what the user is told of it
 * @throws as {@link runExport}
 */
export async function exportRequested(
  reader: LibraryReader,
  lists: readonly ListWithPapers[],
  request: ExportRequest,
  formatId: FormatId,
  deliver: (file: ExportFile) => void,
): Promise<string> {
  const job = { source: sourceOfRequest(reader, lists, request), format: formatOf(formatId) };
  return describeExport('Exported', job, await runExport(reader, job, deliver));
}

/** A paper's entry in BibTeX. */
export async function bibtexOf(reader: LibraryReader, paperId: string): Promise<string> {
  const source = { key: paperId, name: '', ids: async () => [paperId] };
  return previewExport(reader, { source, format: formatOf('bibtex') });
}

/** What is exported for a job. */
async function exportInputOf({ source, ids }: ExportJob): Promise<ExportInput> {
  const { name, list } = source;
  const description = list?.description;
  return {
    ids: ids ?? (await source.ids()),
    metadata: { title: name, now: new Date(), ...(description !== undefined && { description }) },
    ...(list && { notes: list.notes }),
  };
}

/** "Exported 12 papers as BibTeX.", and what went wrong with the log. */
export function describeExport(
  verb: 'Exported' | 'Copied',
  { format }: ExportJob,
  summary: ExportSummary,
): string {
  const { count, warning } = summary;
  const text = `${verb} ${formatPaperCount(count)} as ${format.name}.`;
  return warning === undefined ? text : `${text} ${warning}`;
}

/** The first paper of a job, as it would be exported. */
export async function previewExport(reader: LibraryReader, job: ExportJob): Promise<string> {
  const ids = (await job.source.ids()).slice(0, 1);
  const { parts } = await writeExport(reader, job.format, await exportInputOf({ ...job, ids }));
  return parts.join('');
}

/** The papers of a job with all that is exported of them, for programs that take them otherwise than as a file. */
export async function collectExport(
  reader: LibraryReader,
  job: ExportJob,
  signal: AbortSignal,
): Promise<{ papers: ExportedPaper[]; metadata: ExportInput['metadata'] }> {
  const input = await exportInputOf(job);
  const papers: ExportedPaper[] = [];
  for await (const batch of collectPapers(reader, input)) {
    signal.throwIfAborted();
    papers.push(...batch);
  }
  return { papers, metadata: input.metadata };
}

/**
 * The papers of a source that were added since it was exported last, and when that was.
 *
 * @returns `undefined` when it never was, or is something else each time
 */
export async function newSinceLastExport(
  reader: LibraryReader,
  { scope, ids }: ExportSource,
): Promise<{ at: string; ids: readonly string[] } | undefined> {
  const last = scope === undefined ? undefined : await readExportLog(reader, scope);
  if (!last) return undefined;
  const known = new Set([...last.paperIds, ...(await currentIdsOfTitles(reader, last.paperIds))]);
  return { at: last.at, ids: (await ids()).filter((id) => !known.has(id)) };
}
