import type { ExportFormat } from '../../../lib/transfer/export/formats/export-format';
import type { Reader, Reading, ReadName, ReadRecord } from './reader';
import { runProgram } from './run-program';
import { smartPunctuation } from './typography';

/** To MODS (https://www.loc.gov/standards/mods/), in UTF-8 without byte order mark. */
function read(program: string, file: string): Reading {
  const { out, said } = runProgram(program, ['-i', 'unicode', '-un'], file);
  return {
    records: out.split('<mods ').slice(1).map(recordOf),
    errors: [],
    warnings: said.filter((line) => !/Processed \d+ references\.$/.test(line)),
  };
}

function recordOf(mods: string): ReadRecord {
  const one = (pattern: RegExp): string | undefined => {
    const [, text] = pattern.exec(mods) ?? [];
    return text === undefined ? undefined : unescapeXml(text);
  };
  // It parts titles at the first colon or question mark, and its option against that fails in biblatex2xml.
  const [title = '', subtitle] = [one(/<title>([^<]*)</), one(/<subTitle>([^<]*)</)];
  const found = {
    date: one(/<dateIssued>([^<]*)</),
    arxivId: one(/<identifier type="(?:arXiv|accessnum)">(?:arXiv:)?([^<]*)</),
    doi: one(/<identifier type="doi">([^<]*)</),
    url: one(/<url>([^<]*)</),
    abstract: one(/<abstract>([^<]*)</),
  };
  return {
    key: one(/<identifier type="citekey">([^<]*)</) ?? '',
    title: subtitle === undefined ? title : `${title}${/\?$/.test(title) ? '' : ':'} ${subtitle}`,
    authors: (mods.match(/<name[ >].*?<\/name>/gs) ?? []).map(nameOf),
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
  };
}

function nameOf(name: string): ReadName {
  const parts = (type: string) =>
    Array.from(name.matchAll(new RegExp(`<namePart${type}>([^<]*)<`, 'g')), ([, part]) =>
      unescapeXml(part ?? ''),
    );
  const [literal] = parts('');
  if (literal !== undefined) return { literal };
  const [suffix] = parts(' type="suffix"');
  return {
    // It keeps the comma before a suffix with the given name.
    given: parts(' type="given"').join(' ').replace(/,$/, ''),
    family: parts(' type="family"').join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Its table of LaTeX (latex.c) lacks these, and has another character for the circumflex. */
function normal(text: string): string {
  return smartPunctuation(
    text
      .replace(/\\textbackslash(?:\{\})?/g, '\\')
      .replace(/\\vphantom[{}]/g, '')
      .replace(/⌃/g, '^')
      .replace(/\s*:\s*/g, ': ')
      .replace(/\\,/g, ' '),
  );
}

/** It takes the dots off initials, parts capitals that stand together, and takes a comma for the end of a part. */
function normalName(name: string): string {
  return normal(name).replace(/[.,\s]/g, '');
}

/** It gives an author once who stands there twice, parts names at "and", and does not know the suffix "II" from a name. */
function authorsText(names: readonly string[]): string {
  const parts = names.map((name) => name.replace(/and|And|II(?!I)/g, ''));
  return [...new Set(parts)].join('');
}

/** It gives the names of groups in the parts of a person's where the format cannot mark them, so names are compared whole. */
function bibutils(format: ExportFormat['id'], name: string, more: Partial<Reader>): Reader {
  return {
    name,
    format,
    read: (file) => read(name, file),
    gives: ['url'],
    splitsNames: false,
    authorsText,
    normal,
    normalName,
    ...more,
  };
}

export const BIBUTILS_READERS: readonly Reader[] = [
  bibutils('bibtex', 'bib2xml', { gives: ['year', 'doi', 'url', 'abstract'], readsMath: true }),
  // It reads no abstract.
  bibutils('biblatex', 'biblatex2xml', { gives: ['date', 'arxivId', 'doi', 'url'], readsMath: true }),
  // It passes over `DO` and `AN`.
  bibutils('ris', 'ris2xml', { gives: ['date', 'url', 'abstract'] }),
  // It passes over `%R`.
  bibutils('endnote', 'end2xml', { gives: ['date', 'arxivId', 'url', 'abstract'] }),
];
