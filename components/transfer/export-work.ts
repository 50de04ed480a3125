import type { ExportFormat } from '../../lib/export/format';
import { exportFileName } from '../../lib/export/formats';
import { act } from '../../lib/messages/acts';
import { lastExport } from '../../lib/read/left';
import { papersInWords } from '../numbers';
import { type Exported, exported, type Leaving } from '../state/exporting';
import { saveFile } from '../state/save-file';
import type { ExportChoice } from './export-subjects';
import { ToldFailure } from './failure-words';
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
  const count = await leave(transfer, wish, async ({ pieces }, subject) =>
    saveFile(exportFileName(subject, extension), new Blob(pieces, { type: mediaType })),
  );
  if (count !== undefined) transfer.tasks.tell(`Exported ${papersInWords(count)} as ${name}.`);
}

export async function copyExport(transfer: Transfer, wish: ExportWish): Promise<void> {
  const count = await leave(transfer, wish, async ({ pieces }) => {
    await navigator.clipboard.writeText(pieces.join('')).catch((cause) => {
      throw new ToldFailure('The browser did not let the text onto the clipboard. Export a file instead.', {
        cause,
      });
    });
  });
  if (count !== undefined) transfer.tasks.tell(`Copied ${papersInWords(count)} as ${wish.format.name}.`);
}

/** What is new of something since it was exported last; `undefined` when it never was, or is another thing each time. */
export async function newSince(
  { reader }: Transfer,
  { scope, ids }: ExportChoice,
): Promise<{ at: string; ids: readonly string[] } | undefined> {
  const last = scope === undefined ? undefined : await lastExport(reader, scope);
  if (!last) return undefined;
  const known = new Set(last.paperIds);
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

/** Writes papers, hands them over, and notes that they left. @returns how many; `undefined` when it came to nothing */
async function leave(
  { reader, tasks }: Transfer,
  { choice, format, ids }: ExportWish,
  hand: (done: Exported, subject: Leaving['subject']) => Promise<void>,
): Promise<number | undefined> {
  return tasks.run(`Writing ${format.name}`, NOTHING_LOST, async ({ onPart, signal }) => {
    const leaving = leavingOf(choice, ids ?? (await choice.ids()));
    const done = await exported(reader, format, leaving, onPart, signal);
    await hand(done, leaving.subject);
    if (choice.scope !== undefined) await act('noteExport', { scope: choice.scope, paperIds: done.ids });
    return done.ids.length;
  });
}
