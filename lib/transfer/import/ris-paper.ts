import { omitUndefined } from '../../util/defined';
import { arxivIdOfNumber, firstId, idOfNotePrefix, isArxiv } from './arxiv-fields';
import { dayOfParts, parseIsoDay, parseTimestamp } from './dates';
import { doiIn, findId } from './find-ids';
import { noteText, withoutTitleTags } from './html-text';
import type { ImportedPaper } from './imported';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';
import { isReadableName, namesFromCommas } from './person-names';
import { authorNames, httpUrl, multiLine, singleLine, uniqueLines } from './texts';

/** Notes of Zotero with nothing but an id. */
const ONLY_ID = /^(?:arxiv:\S+(?:\s\[[\w.-]+\])?|_eprint:\s?\S+)$/i;

interface RisField {
  tag: string;
  value: string;
}

/** A record of a RIS file: its lines from TY to ER, with their raw values. */
export interface RisRecord {
  line: number;
  fields: RisField[];
}

/** A paper by the fields of its record. */
export function risPaper({ line, fields }: RisRecord): ImportedPaper {
  const all = (...tags: string[]) =>
    tags.flatMap((wanted) => fields.flatMap(({ tag, value }) => (tag === wanted && value.trim()) || []));
  const first = (...tags: string[]): string | undefined => all(...tags)[0];
  const addresses = all('UR', 'L1', 'L2', 'LK').flatMap((value) => value.split(/[\s;]+(?=https?:)/));
  const notes = all('N1', 'RN').filter((note) => !ONLY_ID.test(note));
  return omitUndefined({
    line,
    id: idOf(all, addresses),
    doi: doiIn(first('DO')) ?? doiIn(addresses.find((address) => /doi\.org\//i.test(address))),
    title: singleLine(withoutTitleTags(first('TI', 'T1', 'CT', 'BT') ?? ''), MAX_LENGTHS.title),
    authors: authorNames(all('AU', 'A1').flatMap(namesIn)),
    publishedOn: day(first('DA')) ?? day(first('PY', 'Y1')),
    abstract: singleLine(first('AB', 'N2'), MAX_LENGTHS.abstract),
    url: httpUrl(addresses[0]),
    keywords: uniqueLines(
      all('KW').flatMap((value) => value.split(/[\n;]/)),
      MAX_ITEMS.keywords,
      MAX_LENGTHS.name,
    ),
    annotations: omitUndefined({ note: multiLine(notes.map(noteText).join('\n\n')) }),
    seenAt: parseTimestamp(first('Y2')),
  });
}

function namesIn(value: string): string[] {
  return namesFromCommas(value.split(','), 'suffix').filter(isReadableName);
}

/**
 * The arXiv id, from its own field first: in a DOI, ids from before 2007 have no subject class.
 * "arXiv:2510.12345 [cs]" is Zotero's note.
 */
function idOf(all: (...tags: string[]) => string[], addresses: readonly string[]): string | undefined {
  const isOfArxiv = isArxiv(all('PB', 'DB', 'DP', 'JO', 'JF', 'JA', 'T2'));
  return (
    firstId([...all('AN', 'DO'), ...addresses], findId) ??
    firstId(all('M1', 'IS', 'ET', 'SN', 'C7', 'JO', 'JF', 'T2', 'PB', 'VL'), findId) ??
    firstId(all('AN', 'VL', 'M1', 'IS', 'C7', 'SP'), (text) => arxivIdOfNumber(text, isOfArxiv)) ??
    firstId(all('N1'), idOfNotePrefix)
  );
}

/** `2024/05/03/`, `2024-05-03`, `2024/05/03/received`; also "2024 May 3". */
function day(text: string | undefined): string | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})\s([A-Za-z]{3,9})\s(\d{1,2})$/.exec(text ?? '') ?? [];
  return parseIsoDay(text) ?? dayOfParts(year, month, dayOfMonth);
}
