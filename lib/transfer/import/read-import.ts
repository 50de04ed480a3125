import { readAddresses } from './addresses';
import { readBibtex } from './bibtex';
import { ImportError } from './import-error';
import type { ImportedFile } from './imported';
import { MAX_TEXT } from './limits';
import { looksLikeJson, readJson } from './read-json';
import { RIS_BEGINS, readRis } from './ris';
import { detectUnsupported } from './unsupported-files';

export { ImportError };

const BIBTEX_BEGINS = /^[^\S\n]{0,20}@[^\S\n]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]/m;
const READABLE =
  'Papershelf reads exports of PaperMemory, BibTeX, RIS, CSL-JSON, lists of addresses and its own JSON.';

/**
 * Reads a file with papers. Its kind is detected by its content, not by its name.
 *
 * @param text of the file, decoded by `decodeText`
 * @param fileName for messages to the user, who may have chosen the wrong file
 * @returns its papers, with what could not be read of it
 * @throws ImportError when nothing can be read: it is of another kind, empty, truncated or too large
 */
export function readImport(text: string, fileName: string): ImportedFile {
  if (text.length > MAX_TEXT)
    throw new ImportError('The file is too large: more than 50 million characters.');
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (lines.trim() === '') throw new ImportError(`${nameOf(fileName)} is empty.`);
  const unsupported = detectUnsupported(lines);
  if (unsupported !== undefined)
    throw new ImportError(`${nameOf(fileName)} looks like ${unsupported}. ${READABLE}`);
  if (looksLikeJson(lines)) return readJson(lines);
  const [ris, bibtex] = [lines.search(RIS_BEGINS), lines.search(BIBTEX_BEGINS)];
  if (ris !== -1 && (bibtex === -1 || ris < bibtex)) return { format: 'ris', ...readRis(lines) };
  if (bibtex !== -1) return { format: 'bibtex', ...readBibtex(lines) };
  const addresses = readAddresses(lines);
  if (addresses.papers.length === 0)
    throw new ImportError(`No paper was found in ${nameOf(fileName)}. ${READABLE}`);
  return { format: 'addresses', ...addresses };
}

function nameOf(fileName: string): string {
  return fileName === '' ? 'The file' : `“${fileName.slice(0, 100)}”`;
}
