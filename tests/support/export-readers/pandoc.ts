import type { ExportFormat } from '../../../lib/transfer/export/formats/export-format';
import type { Reader, Reading, ReadName, ReadRecord } from './reader';
import { runProgram } from './run-program';
import { smartPunctuation } from './typography';

interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'dropping-particle'?: string;
  'non-dropping-particle'?: string;
}

interface CslItem {
  id: string;
  title?: string;
  author?: CslName[];
  issued?: { 'date-parts': [number[]] };
  DOI?: string;
  URL?: string;
  abstract?: string;
  number?: string;
}

function read(from: string, file: string): Reading {
  const { out, said } = runProgram('pandoc', ['-f', from, '-t', 'csljson'], file);
  const items: CslItem[] = JSON.parse(out);
  return { records: items.map(recordOf), errors: [], warnings: said };
}

function recordOf(item: CslItem): ReadRecord {
  const date = item.issued?.['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'));
  const arxivId = item.number?.replace(/^arXiv:/, '');
  return {
    key: item.id,
    title: item.title ?? '',
    authors: (item.author ?? []).map(nameOf),
    ...(date ? { date: date.join('-') } : {}),
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(item.DOI === undefined ? {} : { doi: item.DOI }),
    ...(item.URL === undefined ? {} : { url: item.URL }),
    ...(item.abstract === undefined ? {} : { abstract: item.abstract }),
  };
}

function nameOf(name: CslName): ReadName {
  const { 'dropping-particle': dropping, 'non-dropping-particle': staying, ...rest } = name;
  const particle = dropping ?? staying;
  return particle === undefined ? rest : { ...rest, particle };
}

/**
 * Without CSL's markup for styles of letters (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), which pandoc
 * writes and reads: it cannot be told from the same in the text.
 */
function withoutTags(text: string): string {
  return smartPunctuation(
    text.replace(
      /<\/?(?:i|b|sup|sub)>|<span (?:class="nocase"|style="font-variant:small-caps;")>|<\/span>/g,
      '',
    ),
  );
}

/** It reads raised characters as characters that are raised. */
function withoutRaised(text: string): string {
  return withoutTags(text.replace(/[¹²³⁰⁴-⁹⁻™]/g, (char) => char.normalize('NFKC')));
}

/** It puts a space between initials. */
function spacedInitials(name: string): string {
  return smartPunctuation(name.replace(/\.(?=\p{L})/gu, '. '));
}

/** Pandoc gives math as its source, and quotation marks, dashes and dots as printers set them (https://pandoc.org/MANUAL.html, smart). */
function pandoc(format: ExportFormat['id'], from: string, more: Partial<Reader>): Reader {
  return {
    name: 'pandoc',
    format,
    read: (file) => read(from, file),
    gives: ['date', 'doi', 'url', 'abstract'],
    splitsNames: true,
    normal: withoutTags,
    normalName: spacedInitials,
    ...more,
  };
}

export const PANDOC_READERS: readonly Reader[] = [
  pandoc('bibtex', 'bibtex', { gives: ['year', 'doi', 'url', 'abstract'], readsMath: true }),
  pandoc('biblatex', 'biblatex', { readsMath: true }),
  pandoc('csl-json', 'csljson', {
    gives: ['date', 'arxivId', 'doi', 'url', 'abstract'],
    normal: withoutRaised,
  }),
];
