import type { ImportedPaper, ReaderOutput, SkippedEntry } from './imported';
import { assertRecordCount } from './limits';
import { type RisRecord, risPaper } from './ris-paper';
import { excerpt } from './texts';

const TAG = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
/** The first line of a record; some programs write other lines before it. */
export const RIS_BEGINS = /^\s{0,3}TY {1,2}-(?: |$)/m;

/**
 * Papers of a RIS file (https://en.wikipedia.org/wiki/RIS_(file_format)), as Zotero, Mendeley, EndNote and publishers write it.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it has too many records
 */
export function readRis(text: string): ReaderOutput {
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  let record: RisRecord | undefined;
  for (const [at, content] of text.split('\n').entries()) {
    const [, tag, value = ''] = TAG.exec(content) ?? [];
    if (tag === 'TY') {
      // The next record begins though the end of this one is missing.
      if (record) papers.push(risPaper(record));
      record = { line: at + 1, fields: [] };
    } else if (tag === 'ER') {
      if (record) papers.push(risPaper(record));
      record = undefined;
    } else if (tag !== undefined) {
      if (record) record.fields.push({ tag, value });
      else
        skipped.push({
          line: at + 1,
          excerpt: excerpt(content),
          reason: 'The line is outside of a record (TY).',
        });
    } else appendLine(record, content);
    assertRecordCount(papers.length + skipped.length);
  }
  if (record) {
    const paper = risPaper(text.endsWith('\n') ? record : withoutTruncatedName(record));
    if (paper.title !== undefined) papers.push(paper);
    skipped.push(withoutEnd(record, paper));
  }
  return { papers, skipped };
}

/** Without a line end, the last line may be truncated: half a name or title is dropped. */
function withoutTruncatedName({ line, fields }: RisRecord): RisRecord {
  const isName = /^(?:A[U1]|T[I1])$/.test(fields.at(-1)?.tag ?? '');
  return { line, fields: isName ? fields.slice(0, -1) : fields };
}

function withoutEnd({ line, fields }: RisRecord, { title }: ImportedPaper): SkippedEntry {
  if (title !== undefined) {
    const reason = 'The record has no end (ER). It was imported as far as it goes; the file may be cut off.';
    return { line, excerpt: excerpt(title), reason, isImported: true };
  }
  const partialTitle = fields.find(({ tag }) => tag === 'TI' || tag === 'T1')?.value;
  return {
    line,
    excerpt: excerpt(partialTitle ?? 'TY'),
    reason: 'The record has no end (ER): the file is cut off.',
  };
}

/** Appends a line without a tag to the field before. */
function appendLine(record: RisRecord | undefined, content: string): void {
  const last = record?.fields.at(-1);
  if (last && (content.trim() !== '' || last.tag === 'N1')) last.value += `\n${content}`;
}
