import { withoutUndefined } from '../../util/defined';
import { firstId, idOfNumber, idOfRemark, isArxiv } from './arxiv-fields';
import { dayFrom, dayIn, momentIn } from './dates';
import { doiIn, idIn } from './find-ids';
import { noteText, withoutTitleTags } from './html-text';
import type { ImportedPaper } from './imported';
import { LONGEST, MOST } from './limits';
import { isName, namesFromCommas } from './person-names';
import { lineOf, linesOf, namesOf, noteOf, webAddress } from './texts';

/** Notes of Zotero's that say nothing but an id. */
const SAYS_ID = /^(?:arxiv:\S+(?:\s\[[\w.-]+\])?|_eprint:\s?\S+)$/i;

interface RisField {
  tag: string;
  value: string;
}

/** A record of a RIS file: its lines from TY to ER, values as they stand. */
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
  const notes = all('N1', 'RN').filter((note) => !SAYS_ID.test(note));
  return withoutUndefined({
    line,
    id: idOf(all, addresses),
    doi: doiIn(first('DO')) ?? doiIn(addresses.find((address) => /doi\.org\//i.test(address))),
    title: lineOf(withoutTitleTags(first('TI', 'T1', 'CT', 'BT') ?? ''), LONGEST.title),
    authors: namesOf(all('AU', 'A1').flatMap(namesIn)),
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

function namesIn(value: string): string[] {
  return namesFromCommas(value.split(','), 'suffix').filter(isName);
}

/**
 * Where programs put the arXiv id, its own field first: in a DOI, ids of before 2007 have no subject class.
 * "arXiv:2510.12345 [cs]" is Zotero's note.
 */
function idOf(all: (...tags: string[]) => string[], addresses: readonly string[]): string | undefined {
  const isOfArxiv = isArxiv(all('PB', 'DB', 'DP', 'JO', 'JF', 'JA', 'T2'));
  return (
    firstId([...all('AN', 'DO'), ...addresses], idIn) ??
    firstId(all('M1', 'IS', 'ET', 'SN', 'C7', 'JO', 'JF', 'T2', 'PB', 'VL'), idIn) ??
    firstId(all('AN', 'VL', 'M1', 'IS', 'C7', 'SP'), (text) => idOfNumber(text, isOfArxiv)) ??
    firstId(all('N1'), idOfRemark)
  );
}

/** `2024/05/03/`, `2024-05-03`, `2024/05/03/received`; also "2024 May 3". */
function day(text: string | undefined): string | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})\s([A-Za-z]{3,9})\s(\d{1,2})$/.exec(text ?? '') ?? [];
  return dayIn(text) ?? dayFrom(year, month, dayOfMonth);
}
