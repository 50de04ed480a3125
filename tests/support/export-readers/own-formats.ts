import { parse as parseCsv } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { isArxivId } from '../../../lib/paper/id';
import { plainName } from '../../../lib/transfer/export/formats/names';
import { siteText } from '../../../lib/transfer/export/formats/site-text';
import type { Reader, Reading, ReadName, ReadRecord } from './reader';

/** Reads with what reads such files on npm; what it throws is the error. */
function reading(records: () => ReadRecord[]): Reading {
  try {
    return { records: records(), errors: [], warnings: [] };
  } catch (error) {
    return { records: [], errors: [String(error)], warnings: [] };
  }
}

/** A record without what is empty: a cell cannot be absent. */
function known(record: Record<string, string | undefined>): Partial<ReadRecord> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function inOne(names: string | undefined): ReadName[] {
  return names ? [{ literal: names }] : [];
}

/** By csv-parse, strict; the apostrophe is taken away as the doc comment of `lib/transfer/export/formats/csv.ts` says. */
const CSV_PARSE: Reader = {
  name: 'csv-parse',
  format: 'csv',
  gives: ['date', 'arxivId', 'doi', 'url', 'abstract'],
  splitsNames: false,
  authorsText: (names) => names.join('; '),
  read: (file) =>
    reading(() => {
      const rows: Record<string, string>[] = parseCsv(file, {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      });
      return rows.map((row) => {
        const cell = (name: string) => row[name]?.replace(/^'/, '') ?? '';
        return {
          key: cell('Key'),
          title: cell('Title'),
          authors: inOne(cell('Authors')),
          ...known({
            date: cell('Published'),
            arxivId: cell('arXiv').replace(/^arXiv:/, ''),
            doi: cell('DOI'),
            url: cell('URL'),
            abstract: cell('Abstract'),
          }),
        };
      });
    }),
};

interface JsonPaper {
  id: string;
  title: string;
  authors?: string[];
  publishedOn?: string;
  abstract?: string;
  citationKey: string;
}

/** The records as they are kept: their texts are the site's, and are read here as the other formats have them. */
const JSON_PARSE: Reader = {
  name: 'JSON.parse',
  format: 'json',
  gives: ['date', 'arxivId'],
  splitsNames: false,
  read: (file) =>
    reading(() => {
      const { papers }: { papers: JsonPaper[] } = JSON.parse(file);
      return papers.map(({ citationKey, title, authors = [], publishedOn, id }) => ({
        key: citationKey,
        title: siteText(title),
        authors: authors.map((name) => ({ literal: plainName(name) })),
        ...known({ date: publishedOn, arxivId: isArxivId(id) ? id : undefined }),
      }));
    }),
};

const LINKEDOM: Reader = {
  name: 'linkedom',
  format: 'html',
  gives: ['date', 'arxivId', 'doi', 'abstract'],
  splitsNames: false,
  authorsText: (names) => names.join(', '),
  read: (file) =>
    reading(() => {
      const { document } = parseHTML(file);
      return [...document.querySelectorAll('article')].map((article) => {
        const text = (selector: string) => article.querySelector(selector)?.textContent ?? undefined;
        const linked = (start: string) => text(`a[href^="${start}"]`);
        return {
          key: article.id,
          title: text('h2') ?? '',
          authors: inOne(text('.authors')),
          ...known({
            date: text('time'),
            arxivId: linked('https://arxiv.org/abs/')?.replace('arXiv:', ''),
            doi: linked('https://doi.org/')?.replace('doi:', ''),
            abstract: text('.abstract'),
          }),
        };
      });
    }),
};

export const OWN_FORMAT_READERS: readonly Reader[] = [CSV_PARSE, JSON_PARSE, LINKEDOM];
