import { idsOfToday, lastExport } from '../../lib/library/read/transfer-log';
import { type Exported, exported, type Leaving } from '../../lib/transfer/export/export-papers';
import type { ExportChoice } from '../../lib/transfer/export/export-sources';
import type { ExportFormat } from '../../lib/transfer/export/formats/export-format';
import { exportFileName } from '../../lib/transfer/export/formats/formats';
import { noteExport } from '../../lib/transfer/export/log-export';
import { papersInWords } from '../../lib/util/format-number';
import { saveFile } from '../ui/save-file';
import { ToldFailure } from './error-text';
import type { Transfer } from './transfer-context';

/** What the reader wants to leave. */
export interface ExportWish {
  choice: ExportChoice;
  format: ExportFormat;
  /** Of the papers those alone; all unless given. */
  ids: readonly string[] | undefined;
}

const NOTHING_LOST = 'Nothing was exported.';

export async function downloadExport(transfer: Transfer, wish: ExportWish): Promise<void> {
  const { name, extension, mediaType } = wish.format;
  const left = await leave(transfer, wish, async ({ pieces }, subject) =>
    saveFile(exportFileName(subject, extension), new Blob(pieces, { type: mediaType })),
  );
  if (left) tell(transfer, `Exported ${papersInWords(left.count)} as ${name}.`, left);
}

export async function copyExport(transfer: Transfer, wish: ExportWish): Promise<void> {
  const left = await leave(transfer, wish, async ({ pieces }) => {
    await navigator.clipboard.writeText(pieces.join('')).catch((cause) => {
      throw new ToldFailure('The browser did not let the text onto the clipboard. Export a file instead.', {
        cause,
      });
    });
  });
  if (left) tell(transfer, `Copied ${papersInWords(left.count)} as ${wish.format.name}.`, left);
}

/** What is new of something since it was exported last; `undefined` when it never was, or is another thing each time. */
export async function newSince(
  { reader }: Transfer,
  { scope, ids }: ExportChoice,
): Promise<{ at: string; ids: readonly string[] } | undefined> {
  const last = scope === undefined ? undefined : await lastExport(reader, scope);
  if (!last) return undefined;
  const known = new Set([...last.paperIds, ...(await idsOfToday(reader, last.paperIds))]);
  return { at: last.at, ids: (await ids()).filter((id) => !known.has(id)) };
}

/** How the first paper comes out. */
export async function sample({ reader }: Transfer, { choice, format }: ExportWish): Promise<string> {
  const ids = (await choice.ids()).slice(0, 1);
  const { pieces } = await exported(reader, format, leavingOf(choice, ids));
  return pieces.join('');
}

/** What leaves, of a choice. */
export function leavingOf({ name, list }: ExportChoice, ids: readonly string[]): Leaving {
  const description = list?.description;
  return {
    ids,
    subject: { title: name, now: new Date(), ...(description !== undefined && { description }) },
    ...(list && { notes: list.notes }),
  };
}

/** What has left. */
interface Left {
  /** How many papers. */
  count: number;
  /** There when they have left all the same, but that could not be noted. */
  warning?: string;
}

function tell({ tasks }: Transfer, text: string, { warning }: Left): void {
  tasks.told.value = { text: warning ? `${text} ${warning}` : text, isFailure: warning !== undefined };
}

/** Writes papers, hands them over, and notes that they left. @returns `undefined` when it came to nothing, which is told */
async function leave(
  { reader, tasks }: Transfer,
  { choice, format, ids }: ExportWish,
  hand: (done: Exported, subject: Leaving['subject']) => Promise<void>,
): Promise<Left | undefined> {
  return tasks.run(`Writing ${format.name}`, NOTHING_LOST, async ({ onPart, signal }) => {
    const leaving = leavingOf(choice, ids ?? (await choice.ids()));
    const done = await exported(reader, format, leaving, onPart, signal);
    await hand(done, leaving.subject);
    const warning = await noteExport(choice.scope, done.ids);
    return { count: done.ids.length, ...(warning !== undefined && { warning }) };
  });
}
