import type { ExportedPaper } from '../../../lib/transfer/export/formats/exported-paper';
import { isMath, MATH } from '../../../lib/transfer/export/formats/latex-math';
import { splitName } from '../../../lib/transfer/export/formats/names';
import { siteText } from '../../../lib/transfer/export/formats/site-text';
import type { Reader, ReadName, ReadRecord } from './reader';

/** The fields of a record that are not as they should be. */
export interface Difference {
  key: string;
  field: keyof ReadRecord | 'entry';
  expected: string;
  read: string;
}

/** What any reader must find of a paper. */
export function expectedRecord({ paper, citationKey }: ExportedPaper): ReadRecord {
  const isOnArxiv = /^\d{4}\.\d{4,5}$|\/\d{7}$/.test(paper.id);
  const url = isOnArxiv ? `https://arxiv.org/abs/${paper.id}` : `https://huggingface.co/papers/${paper.id}`;
  return {
    key: citationKey,
    title: siteText(paper.title),
    authors: (paper.authors ?? []).map(splitName),
    ...(paper.publishedOn === undefined ? {} : { date: paper.publishedOn }),
    ...(isOnArxiv ? { arxivId: paper.id, doi: `10.48550/arXiv.${paper.id.replace(/\.[A-Z]+\//, '/')}` } : {}),
    ...(paper.id.startsWith('title:') ? {} : { url }),
    ...(paper.abstract === undefined ? {} : { abstract: siteText(paper.abstract) }),
  };
}

/**
 * Compares what a reader gives with what was exported, in the same order. Equal means equal, but for what the reader says
 * that it changes ({@link Reader.normal}), for Unicode's composition of accents, and for math where the reader reads it: of that
 * only the place is known.
 */
export function differences(
  papers: readonly ExportedPaper[],
  records: readonly ReadRecord[],
  reader: Reader,
): Difference[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const found = papers.flatMap((paper) => {
    const expected = expectedRecord(paper);
    const read = byKey.get(expected.key);
    const missing = { key: expected.key, field: 'entry' as const, expected: expected.title, read: '' };
    return read ? unequalFields(expected, read, reader) : [missing];
  });
  if (records.length !== papers.length)
    found.push({ key: '', field: 'entry', expected: `${papers.length}`, read: `${records.length}` });
  return found;
}

function unequalFields(expected: ReadRecord, read: ReadRecord, reader: Reader): Difference[] {
  const { key } = expected;
  const found: Difference[] = [];
  const check = (field: keyof ReadRecord, wanted: string, given: string, isEqual: boolean) => {
    if (!isEqual) found.push({ key, field, expected: wanted, read: given });
  };
  const text = (field: 'title' | 'abstract') => {
    const [wanted = '', given = ''] = [expected[field], read[field]];
    const { normal = (as) => as } = reader;
    check(field, normal(wanted), normal(given), isSameText(wanted, given, reader));
  };
  const exact = (field: 'date' | 'arxivId' | 'doi' | 'url', length = Number.POSITIVE_INFINITY) => {
    const [wanted = '', given = ''] = [expected[field]?.slice(0, length), read[field]];
    check(field, wanted, given, wanted === given);
  };
  text('title');
  const [wanted, given] = [expected, read].map(({ authors }) => authorsText(authors, reader));
  check('authors', wanted ?? '', given ?? '', wanted === given);
  for (const field of reader.gives) {
    if (field === 'abstract') text(field);
    else if (field === 'year') exact('date', 4);
    else exact(field);
  }
  return found;
}

function authorsText(authors: readonly ReadName[], reader: Reader): string {
  const names = authors.map((name) => nameText(name, reader));
  return reader.authorsText?.(names) ?? names.join(' | ');
}

function nameText(
  name: ReadName,
  { splitsNames, normal = (text) => text, normalName = normal }: Reader,
): string {
  const { given, particle, family, suffix, literal } = name;
  const parts = literal === undefined ? [given, particle, family, suffix] : [literal];
  const known = parts.filter((part) => part !== undefined && part !== '');
  const names = splitsNames ? known : [known.join(' ')];
  return names
    .map((part) => normalName(part ?? ''))
    .join(' / ')
    .normalize('NFC');
}

function isSameText(expected: string, read: string, { readsMath, normal = (text) => text }: Reader): boolean {
  const wanted = normal(expected).normalize('NFC');
  const given = normal(read).normalize('NFC');
  if (wanted === given) return true;
  return readsMath === true && aroundMath(wanted).test(given);
}

/** Signs of mathematics that a BibTeX file has as formulas. */
const FORMULA_LETTERS = /[¹²³\u0370-\u03ff\u2070-\u209c\u2190-\u21ff\u2200-\u22ff\u27e8\u27e9ℓ]+/;

/** The text, with anything in the place of its math. */
function aroundMath(text: string): RegExp {
  const parts: string[] = [];
  let rest = text;
  for (let at = 0; at < rest.length; at++) {
    MATH.lastIndex = at;
    const math = MATH.exec(rest)?.[0];
    if (math === undefined || !isMath(math)) continue;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + math.length);
    at = -1;
  }
  const literal = [...parts, rest].flatMap((part) => part.split(FORMULA_LETTERS)).map(escapeRegExp);
  return new RegExp(`^${literal.join('.{1,400}?')}$`, 's');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
