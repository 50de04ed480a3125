import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { PaperFields } from '../lib/paper/paper';
import { capturePage } from '../lib/site/capture/capture-page';
import { parseCapture } from '../lib/site/parse/parse-capture';
import { listingPath } from '../tests/replica/listing';
import { listingPage } from '../tests/replica/page';
import { allFields, cardFields } from '../tests/support/record-fields';
import { type CorpusPage, pagesOf } from './corpus-pages';
import { readCorpus } from './corpus-papers';

/** The result for one kind of page, over all of its papers. */
interface Row {
  pages: number;
  papers: number;
  captured: number;
  invented: number;
  unequal: Map<string, number>;
}

/**
 * Renders every paper of the corpus on every kind of page, captures the pages as the extension does, compares, and prints
 * the results.
 *
 * @param root the project's folder
 * @returns whether every paper was captured, and with JSON every field unchanged; true without a corpus
 */
export function measureCorpus(root: string): boolean {
  const file = process.env.PAPERSHELF_CORPUS ?? join(root, '../shared/corpus/daily-papers.jsonl.gz');
  if (!existsSync(file)) {
    console.log(`No corpus at ${file}: nothing to measure. PAPERSHELF_CORPUS may name another place.`);
    return true;
  }
  const start = performance.now();
  const corpus = readCorpus(file);
  console.log(`${corpus.records.length} papers of ${corpus.days.size} days, from ${file}`);
  const rows = new Map<string, Row>();
  for (const page of pagesOf(corpus)) {
    for (const hasJson of [true, false]) {
      const name = `${page.name}, ${hasJson ? 'with' : 'without'} JSON`;
      const row = rows.get(name) ?? { pages: 0, papers: 0, captured: 0, invented: 0, unequal: new Map() };
      rows.set(name, row);
      measure(page, hasJson, row);
    }
  }
  print(rows);
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  return [...rows].every(([name, { papers, captured, invented, unequal }]) => {
    const isExact = unequal.size === 0 || name.endsWith('without JSON');
    return captured === papers && invented === 0 && isExact;
  });
}

function measure(page: CorpusPage, hasJson: boolean, row: Row): void {
  const { listing, markup, today } = page;
  const shown = listing.search?.results ?? listing.records;
  const latest = { Daily: '/papers', Weekly: '/papers', Monthly: '/papers' };
  const json = hasJson ? 'whole' : 'none';
  const { document } = parseHTML(listingPage(listing, { loggedIn: false, today, latest, json }));
  const query = listing.search ? `?q=${encodeURIComponent(listing.search.query)}` : '';
  const capture = capturePage(document, `https://huggingface.co${listingPath(listing)}${query}`, today);
  const parsed = capture ? parseCapture(capture).papers : [];
  const read = new Map(parsed.map(({ fields }) => [fields.id, fields]));
  row.pages++;
  row.papers += shown.length;
  row.invented += parsed.length - shown.filter(({ id }) => read.has(id)).length;
  for (const record of shown) {
    const fields = read.get(record.id);
    if (!fields) {
      console.log(`not captured: ${record.id} on ${page.name}`);
      continue;
    }
    row.captured++;
    compare(fields, (hasJson ? allFields : cardFields)(record, markup), row.unequal);
  }
}

function compare(read: PaperFields, expected: PaperFields, unequal: Map<string, number>): void {
  const fields = new Set([...Object.keys(read), ...Object.keys(expected)]) as Set<keyof PaperFields>;
  for (const field of fields) {
    if (JSON.stringify(read[field]) === JSON.stringify(expected[field])) continue;
    if (process.env.PAPERSHELF_VERBOSE)
      console.log(
        `${read.id} ${field}: ${JSON.stringify(read[field])} for ${JSON.stringify(expected[field])}`,
      );
    unequal.set(field, (unequal.get(field) ?? 0) + 1);
  }
}

function print(rows: ReadonlyMap<string, Row>): void {
  const lines = [...rows].map(([name, row]) => ({
    page: name,
    pages: row.pages,
    papers: row.papers,
    captured: row.papers > 0 ? `${((100 * row.captured) / row.papers).toFixed(2)} %` : '-',
    invented: row.invented,
    'unequal fields': [...row.unequal].map(([field, count]) => `${field} ${count}`).join(', ') || 'none',
  }));
  console.table(lines);
}
