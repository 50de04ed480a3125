import type { ExportFormat } from '../../lib/export/format';
import { exportFileName } from '../../lib/export/formats';
import { act } from '../../lib/messages/acts';
import { lastExport } from '../../lib/read/left';
import { papersInWords } from '../numbers';
import { type Exported, exported, type Leaving } from '../state/exporting';
import { saveFile } from '../state/save-file';
import type { ExportChoice } from './export-subjects';
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
  const { format } = wish;
  const done = await write(transfer, wish);
  if (!done) return;
  const { pieces, ids, subject } = done;
  saveFile(exportFileName(subject, format.extension), new Blob(pieces, { type: format.mediaType }));
  await noteExport(transfer, wish, ids);
  transfer.tasks.tell(`Exported ${papersInWords(ids.length)} as ${format.name}.`);
}

export async function copyExport(transfer: Transfer, wish: ExportWish): Promise<void> {
  const done = await write(transfer, wish);
  if (!done) return;
  try {
    await navigator.clipboard.writeText(done.pieces.join(''));
    await noteExport(transfer, wish, done.ids);
    transfer.tasks.tell(`Copied ${papersInWords(done.ids.length)} as ${wish.format.name}.`);
  } catch (error) {
    console.warn('Papershelf', error);
    transfer.tasks.told.value = {
      text: 'The browser did not let the text onto the clipboard. Export a file instead.',
      isFailure: true,
    };
  }
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

async function write(
  { reader, tasks }: Transfer,
  { choice, format, ids }: ExportWish,
): Promise<(Exported & Pick<Leaving, 'subject'>) | undefined> {
  return tasks.run(`Writing ${format.name}`, NOTHING_LOST, async ({ onPart, signal }) => {
    const leaving = leavingOf(choice, ids ?? (await choice.ids()));
    return { ...(await exported(reader, format, leaving, onPart, signal)), subject: leaving.subject };
  });
}

async function noteExport(
  _transfer: Transfer,
  { choice }: ExportWish,
  ids: readonly string[],
): Promise<void> {
  if (choice.scope !== undefined) await act('noteExport', { scope: choice.scope, paperIds: [...ids] });
}
