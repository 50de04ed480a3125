import { currentIdsOfTitles, readExportLog } from '../../lib/library/read/transfer-log';
import { type ExportInput, type ExportOutput, writeExport } from '../../lib/transfer/export/export-papers';
import type { ExportSource } from '../../lib/transfer/export/export-sources';
import type { ExportFormat } from '../../lib/transfer/export/formats/export-format';
import { exportFileName } from '../../lib/transfer/export/formats/formats';
import { reportExport } from '../../lib/transfer/export/log-export';
import { formatPaperCount } from '../../lib/util/format-number';
import { saveFile } from '../ui/save-file';
import { UserFacingError } from './error-text';
import type { TransferContextValue } from './transfer-context';

/** What the reader wants to leave. */
export interface ExportOptions {
  choice: ExportSource;
  format: ExportFormat;
  /** Of the papers those alone; all unless given. */
  ids: readonly string[] | undefined;
}

const NOTHING_LOST = 'Nothing was exported.';

export async function downloadExport(transfer: TransferContextValue, wish: ExportOptions): Promise<void> {
  const { name, extension, mediaType } = wish.format;
  const left = await leave(transfer, wish, async ({ parts }, subject) =>
    saveFile(exportFileName(subject, extension), new Blob(parts, { type: mediaType })),
  );
  if (left) notify(transfer, `Exported ${formatPaperCount(left.count)} as ${name}.`, left);
}

export async function copyExport(transfer: TransferContextValue, wish: ExportOptions): Promise<void> {
  const left = await leave(transfer, wish, async ({ parts }) => {
    await navigator.clipboard.writeText(parts.join('')).catch((cause) => {
      throw new UserFacingError(
        'The browser did not let the text onto the clipboard. Export a file instead.',
        {
          cause,
        },
      );
    });
  });
  if (left) notify(transfer, `Copied ${formatPaperCount(left.count)} as ${wish.format.name}.`, left);
}

/** What is new of something since it was exported last; `undefined` when it never was, or is another thing each time. */
export async function newSinceLastExport(
  { reader }: TransferContextValue,
  { scope, ids }: ExportSource,
): Promise<{ at: string; ids: readonly string[] } | undefined> {
  const last = scope === undefined ? undefined : await readExportLog(reader, scope);
  if (!last) return undefined;
  const known = new Set([...last.paperIds, ...(await currentIdsOfTitles(reader, last.paperIds))]);
  return { at: last.at, ids: (await ids()).filter((id) => !known.has(id)) };
}

/** How the first paper comes out. */
export async function previewExport(
  { reader }: TransferContextValue,
  { choice, format }: ExportOptions,
): Promise<string> {
  const ids = (await choice.ids()).slice(0, 1);
  const { parts } = await writeExport(reader, format, exportInputOf(choice, ids));
  return parts.join('');
}

/** What leaves, of a choice. */
export function exportInputOf({ name, list }: ExportSource, ids: readonly string[]): ExportInput {
  const description = list?.description;
  return {
    ids,
    metadata: { title: name, now: new Date(), ...(description !== undefined && { description }) },
    ...(list && { notes: list.notes }),
  };
}

/** What has left. */
interface ExportSummary {
  /** How many papers. */
  count: number;
  /** There when they have left all the same, but that could not be noted. */
  warning?: string;
}

function notify({ tasks }: TransferContextValue, text: string, { warning }: ExportSummary): void {
  tasks.message.value = { text: warning ? `${text} ${warning}` : text, isFailure: warning !== undefined };
}

/** Writes papers, hands them over, and notes that they left. @returns `undefined` when it came to nothing, which is told */
async function leave(
  { reader, tasks }: TransferContextValue,
  { choice, format, ids }: ExportOptions,
  hand: (done: ExportOutput, subject: ExportInput['metadata']) => Promise<void>,
): Promise<ExportSummary | undefined> {
  return tasks.run(`Writing ${format.name}`, NOTHING_LOST, async ({ onProgress, signal }) => {
    const leaving = exportInputOf(choice, ids ?? (await choice.ids()));
    const done = await writeExport(reader, format, leaving, onProgress, signal);
    await hand(done, leaving.metadata);
    const warning = await reportExport(choice.scope, done.ids);
    return { count: done.ids.length, ...(warning !== undefined && { warning }) };
  });
}
