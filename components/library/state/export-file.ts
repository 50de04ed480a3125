import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { recentIds } from '../../../lib/library/read/papers';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import { writeExport } from '../../../lib/transfer/export/export-papers';
import type { ExportRequest } from '../../../lib/transfer/export/export-request';
import type { FormatId } from '../../../lib/transfer/export/formats/export-format';
import { exportFileName, formatOf } from '../../../lib/transfer/export/formats/formats';
import { reportExport } from '../../../lib/transfer/export/log-export';
import { formatPaperCount } from '../../../lib/util/format-number';
import { saveFile } from '../../ui/save-file';

/**
 * Hands papers to the reader as a file, and notes that they left.
 *
 * @returns what the reader is told of it
 */
export async function saveExport(
  reader: LibraryReader,
  formatId: FormatId,
  { title, ids, scope }: ExportRequest,
  list: ListWithPapers | undefined,
): Promise<string> {
  const format = formatOf(formatId);
  const { description, notes } = list ?? {};
  const metadata = { title, now: new Date(), ...(description !== undefined && { description }) };
  const leaving = { ids: ids ?? (await recentIds(reader)), metadata, ...(notes && { notes }) };
  const done = await writeExport(reader, format, leaving);
  saveFile(exportFileName(metadata, format.extension), new Blob(done.parts, { type: format.mediaType }));
  const told = `Exported ${formatPaperCount(done.ids.length)} as ${format.name}.`;
  const warning = await reportExport(scope, done.ids);
  return warning === undefined ? told : `${told} ${warning}`;
}

/** A paper's entry in BibTeX. */
export async function bibtexOf(reader: LibraryReader, paperId: string): Promise<string> {
  const metadata = { title: '', now: new Date() };
  return (await writeExport(reader, formatOf('bibtex'), { ids: [paperId], metadata })).parts.join('');
}
