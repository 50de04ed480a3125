import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { recentIds } from '../../../lib/library/read/papers';
import type { ShelvedList } from '../../../lib/library/read/user-data';
import { exported } from '../../../lib/transfer/export/export-papers';
import type { HandedOver } from '../../../lib/transfer/export/export-request';
import type { FormatId } from '../../../lib/transfer/export/formats/export-format';
import { exportFileName, formatOf } from '../../../lib/transfer/export/formats/formats';
import { noteExport } from '../../../lib/transfer/export/log-export';
import { papersInWords } from '../../../lib/util/format-number';
import { saveFile } from '../../ui/save-file';

/**
 * Hands papers to the reader as a file, and notes that they left.
 *
 * @returns what the reader is told of it
 */
export async function saveExport(
  reader: LibraryReader,
  formatId: FormatId,
  { title, ids, scope }: HandedOver,
  list: ShelvedList | undefined,
): Promise<string> {
  const format = formatOf(formatId);
  const { description, notes } = list ?? {};
  const subject = { title, now: new Date(), ...(description !== undefined && { description }) };
  const leaving = { ids: ids ?? (await recentIds(reader)), subject, ...(notes && { notes }) };
  const done = await exported(reader, format, leaving);
  saveFile(exportFileName(subject, format.extension), new Blob(done.pieces, { type: format.mediaType }));
  const told = `Exported ${papersInWords(done.ids.length)} as ${format.name}.`;
  const warning = await noteExport(scope, done.ids);
  return warning === undefined ? told : `${told} ${warning}`;
}

/** A paper's entry in BibTeX. */
export async function citationOf(reader: LibraryReader, paperId: string): Promise<string> {
  const subject = { title: '', now: new Date() };
  return (await exported(reader, formatOf('bibtex'), { ids: [paperId], subject })).pieces.join('');
}
