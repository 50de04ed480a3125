import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import type { ExportFormat } from '../../../lib/transfer/export/formats/export-format';
import type { Reader, Reading, ReadName, ReadRecord } from './reader';
import { smartPunctuation } from './typography';

/** With what Better BibTeX reads files into Zotero; titles in the case they are in. */
function read(file: string): Reading {
  const warnings: string[] = [];
  const { entries, errors } = parse(file, {
    sentenceCase: false,
    // Asked for each command that it does not know. In math the command is its own plainest form.
    unsupported: (_node, tex, entry) => {
      if (!mathOf(entry.input).some((math) => math.includes(tex))) warnings.push(`${entry.key}: ${tex}`);
      return tex;
    },
  });
  return { records: entries.map(recordOf), errors: errors.map(({ error }) => error), warnings };
}

function mathOf(input: string): string[] {
  return input.match(/(?<!\\)\$(?:\\.|[^$\\])+\$|\\\(.*?\\\)/g) ?? [];
}

function recordOf({ key, fields }: Entry): ReadRecord {
  const date = fields.date ?? fields.year;
  return {
    key,
    title: fields.title ?? '',
    authors: (fields.author ?? []).map(nameOf),
    ...(date === undefined ? {} : { date }),
    ...(fields.eprint === undefined ? {} : { arxivId: fields.eprint }),
    ...(fields.doi === undefined ? {} : { doi: fields.doi }),
    ...(fields.url === undefined ? {} : { url: fields.url }),
    ...(fields.abstract === undefined ? {} : { abstract: fields.abstract }),
  };
}

function nameOf({ name, lastName, firstName, prefix, suffix }: Creator): ReadName {
  if (name !== undefined) return { literal: name };
  return {
    ...(lastName === undefined ? {} : { family: lastName }),
    ...(firstName === undefined ? {} : { given: firstName }),
    ...(prefix === undefined ? {} : { particle: prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Without its markup for styles of letters, which is Zotero's and cannot be told from the same in the text. */
function withoutTags(text: string): string {
  return smartPunctuation(text.replace(/<\/?(?:i|b|sup|sub|code|tt)>|<span [^>]*>|<\/span>/g, ''));
}

function bibtexParser(format: ExportFormat['id'], date: 'year' | 'date'): Reader {
  return {
    name: '@retorquere/bibtex-parser',
    format,
    read,
    gives: [date, 'arxivId', 'doi', 'url', 'abstract'],
    splitsNames: true,
    readsMath: true,
    normal: withoutTags,
    normalName: smartPunctuation,
  };
}

export const BIBTEX_PARSER_READERS: readonly Reader[] = [
  bibtexParser('bibtex', 'year'),
  bibtexParser('biblatex', 'date'),
];
