import { isObject, type JsonObject } from '../../util/is-object';
import { isCsl, readCsl } from './csl';
import { ImportError } from './import-error';
import type { ImportedFile } from './imported';
import { ownProperty, ownString } from './json-fields';
import { isTruncatedJson, jsonMembers } from './json-offsets';
import { createLineCounter } from './line-counter';
import { readOwnExport } from './own-export';
import { isPaperMemory, readPaperMemory } from './paper-memory';

/** A checkbox, a link or a wiki link at the beginning of a Markdown list. */
const MARKDOWN = /^\s*(?:\[[ xX]?\][^\S\n]+\S|\[[^\]\n]*\]\(|\[\[[^\]\n"{]*\]\])/;

/** Whether a text begins like the JSON of an object or an array of objects; `[1] A. Author` does not. */
export function looksLikeJson(text: string): boolean {
  return !MARKDOWN.test(text) && /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{\]"]|$))/.test(text);
}

/**
 * Papers of a JSON text: an export of Papershelf or PaperMemory, or CSL-JSON.
 *
 * @throws ImportError when it is not JSON, or JSON of another kind
 */
export function readJson(text: string): ImportedFile {
  const file = parseJson(text);
  const lineAt = createLineCounter(text);
  const linesOf = (member?: string) => jsonMembers(text, member).map(({ at }) => lineAt(at));
  if (Array.isArray(file) && isCsl(file)) return { format: 'csl-json', ...readCsl(file, linesOf()) };
  if (isObject(file)) {
    if (ownString(file, 'papershelf') === 'export')
      return { format: 'papershelf', ...readOwnExport(file, linesOf('papers')) };
    if (isPaperMemory(file)) {
      const lines = new Map(jsonMembers(text).map(({ key = '', at }) => [key, lineAt(at)]));
      return { format: 'papermemory', ...readPaperMemory(file, lines) };
    }
    const items = ownProperty(file, 'items');
    if (Array.isArray(items) && isCsl(items) && !isZotero(items))
      return { format: 'csl-json', ...readCsl(items, linesOf('items')) };
    if (isCsl([file])) return { format: 'csl-json', ...readCsl([file], [1]) };
  }
  throw new ImportError(otherJson(file));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const line = text.trimEnd().split('\n').length;
    throw new ImportError(
      isTruncatedJson(text)
        ? `The file is cut off: it ends in the middle, near line ${line}. Export it again.`
        : 'The file looks like JSON but is damaged. Export it again.',
    );
  }
}

function otherJson(file: unknown): string {
  if (Array.isArray(file) && file.length === 0) return 'The file is an empty list.';
  if (isObject(file) && ownProperty(file, 'papershelf') === 'backup')
    return 'This is a backup of Papershelf. Choose it as a file under Import.';
  const items = isObject(file) ? ownProperty(file, 'items') : file;
  if (Array.isArray(items) && isZotero(items))
    return 'This is Zotero’s own JSON. Export from Zotero as CSL JSON, BibTeX or RIS.';
  return 'This is JSON of another program: no export of Papershelf, PaperMemory or CSL-JSON.';
}

function isZotero(items: readonly unknown[]): boolean {
  return items.some(
    (item: unknown) => isObject(item) && ownString(item as JsonObject, 'itemType') !== undefined,
  );
}
