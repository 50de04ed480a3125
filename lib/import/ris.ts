import { withoutUndefined } from '../paper/defined';
import { dayFrom, dayIn, momentIn } from './dates';
import { noteText, withoutTitleTags } from './html-text';
import type { ImportedPaper, ReadPart, Unreadable } from './imported';
import { LONGEST, MOST, refuseTooMany } from './limits';
import { doiIn, idIn, idOfField } from './paper-ids';
import { nameFromCommas } from './person-names';
import { excerptOf, lineOf, linesOf, namesOf, noteOf, webAddress } from './texts';

const TAG = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
/** The first line of a record; some programs write other lines before it. */
export const RIS_BEGINS = /^\s{0,3}TY {1,2}-(?: |$)/m;

interface Field {
  tag: string;
  value: string;
}

interface RisRecord {
  line: number;
  fields: Field[];
}

/**
 * Papers of a RIS file (https://en.wikipedia.org/wiki/RIS_(file_format)), as Zotero, Mendeley, EndNote and publishers write it.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it holds too many records
 */
export function readRis(text: string): ReadPart {
  const papers: ImportedPaper[] = [];
  const unreadable: Unreadable[] = [];
  let record: RisRecord | undefined;
  for (const [at, content] of text.split('\n').entries()) {
    const [, tag, value = ''] = TAG.exec(content) ?? [];
    if (tag === 'TY') {
      // The next one begins where the end of this one was left out.
      if (record) papers.push(paperOf(record));
      record = { line: at + 1, fields: [] };
    } else if (tag === 'ER') {
      if (record) papers.push(paperOf(record));
      record = undefined;
    } else if (tag !== undefined) {
      if (record) record.fields.push({ tag, value });
      else
        unreadable.push({
          line: at + 1,
          excerpt: excerptOf(content),
          reason: 'The line stands in no record (TY).',
        });
    } else goOn(record, content);
    refuseTooMany(papers.length + unreadable.length);
  }
  if (record) {
    const title = record.fields.find(({ tag }) => tag === 'TI' || tag === 'T1')?.value;
    const reason = 'The record has no end (ER): the file is cut off.';
    unreadable.push({ line: record.line, excerpt: excerptOf(title ?? 'TY'), reason });
  }
  return { papers, unreadable };
}

/** A line without a tag belongs to the one before. */
function goOn(record: RisRecord | undefined, content: string): void {
  const last = record?.fields.at(-1);
  if (last && (content.trim() !== '' || last.tag === 'N1')) last.value += `\n${content}`;
}

function paperOf({ line, fields }: RisRecord): ImportedPaper {
  const all = (...tags: string[]) =>
    tags.flatMap((wanted) => fields.flatMap(({ tag, value }) => (tag === wanted && value.trim()) || []));
  const first = (...tags: string[]): string | undefined => all(...tags)[0];
  const addresses = all('UR', 'L1', 'L2', 'LK').flatMap((value) => value.split(/[\s;]+(?=https?:)/));
  const notes = all('N1', 'RN').filter((note) => !/^arxiv:\S+(?:\s\[[\w.-]+\])?$/i.test(note));
  return withoutUndefined({
    line,
    id: idOf(all, addresses),
    doi: doiIn(first('DO')) ?? doiIn(addresses.find((address) => /doi\.org\//i.test(address))),
    title: lineOf(withoutTitleTags(first('TI', 'T1', 'CT', 'BT') ?? ''), LONGEST.title),
    authors: namesOf(all('AU', 'A1').map(nameFromCommas)),
    publishedOn: day(first('DA')) ?? day(first('PY', 'Y1')),
    abstract: lineOf(first('AB', 'N2'), LONGEST.abstract),
    url: webAddress(addresses[0]),
    keywords: linesOf(
      all('KW').flatMap((value) => value.split(/[\n;]/)),
      MOST.keywords,
      LONGEST.name,
    ),
    marks: withoutUndefined({ note: noteOf(notes.map(noteText).join('\n\n')) }),
    seenAt: momentIn(first('Y2')),
  });
}

/** Where programs put the arXiv id; "arXiv:2510.12345 [cs]" is Zotero's note. */
function idOf(all: (...tags: string[]) => string[], addresses: readonly string[]): string | undefined {
  for (const text of [...all('DO'), ...addresses]) if (idIn(text)) return idIn(text);
  for (const text of all('AN', 'M1', 'IS', 'ET', 'SN', 'C7', 'JO', 'JF', 'T2', 'PB', 'VL'))
    if (idIn(text)) return idIn(text);
  return all('N1').flatMap((note) => (/^arxiv:/i.test(note) ? (idOfField(note) ?? []) : []))[0];
}

/** `2024/05/03/`, `2024-05-03`, `2024/05/03/received`; also "2024 May 3". */
function day(text: string | undefined): string | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})\s([A-Za-z]{3,9})\s(\d{1,2})$/.exec(text ?? '') ?? [];
  return dayIn(text) ?? dayFrom(year, month, dayOfMonth);
}
