import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BIBLATEX } from '../lib/transfer/export/formats/biblatex';
import type { ExportedPaper } from '../lib/transfer/export/formats/exported-paper';
import { formatOf } from '../lib/transfer/export/formats/formats';
import { exportText } from '../lib/transfer/export/formats/write-text';
import { withKeys } from '../tests/support/export-papers';
import { runBiber } from '../tests/support/export-readers/biber';
import { differences } from '../tests/support/export-readers/compare';
import { PACKAGE_READERS, PROGRAM_READERS } from '../tests/support/export-readers/index';
import type { Reader } from '../tests/support/export-readers/reader';
import { allFields } from '../tests/support/record-fields';
import { readCorpus } from './corpus-papers';
import { missingForTypesetting, typeset } from './typeset';

const SUBJECT = { title: 'Daily Papers', description: 'Every paper of the corpus', now: new Date() };
const SEEN = { firstSeenAt: '2026-06-23T08:00:00.000Z', lastSeenAt: '2026-06-23T08:00:00.000Z' };
/** How many papers are in the typeset bibliography. */
const IN_BIBLIOGRAPHY = 500;

interface Row {
  format: string;
  program: string;
  papers: number;
  errors: number;
  warnings: number;
  'unequal fields': string;
  seconds: string;
}

/**
 * Exports the corpus, reads it back and prints the results.
 *
 * @param root the project's folder
 * @returns whether no program reported a problem and every field is unchanged; true without a corpus
 */
export function checkExports(root: string): boolean {
  const file = process.env.PAPERSHELF_CORPUS ?? join(root, '../shared/corpus/daily-papers.jsonl.gz');
  if (!existsSync(file)) {
    console.log(`No corpus at ${file}: nothing to check. PAPERSHELF_CORPUS may name another place.`);
    return true;
  }
  const papers = corpusPapers(file);
  console.log(`${papers.length} papers, from ${file}`);
  const rows = [...PACKAGE_READERS, ...PROGRAM_READERS].map((reader) => readBack(reader, papers));
  rows.push(validate(papers), ...printed(papers));
  console.table(rows);
  return rows.every((row) => row.errors === 0 && row.warnings === 0 && row['unequal fields'] === 'none');
}

function corpusPapers(file: string): ExportedPaper[] {
  return withKeys(
    readCorpus(file).records.map((record) => ({ ...allFields(record, 'daily 2026'), ...SEEN })),
  );
}

function readBack(reader: Reader, papers: readonly ExportedPaper[]): Row {
  const format = formatOf(reader.format);
  const text = exportText(format, papers, SUBJECT);
  const start = performance.now();
  const { records, errors, warnings } = reader.read(text);
  const unequal = differences(papers, records, reader);
  show([...errors, ...warnings, ...unequal.map((difference) => JSON.stringify(difference))]);
  return {
    format: format.name,
    program: reader.name,
    papers: records.length,
    errors: errors.length,
    warnings: warnings.length,
    'unequal fields': countedBy(unequal.map(({ field }) => field)),
    seconds: since(start),
  };
}

function validate(papers: readonly ExportedPaper[]): Row {
  const start = performance.now();
  const { errors, warnings, written } = runBiber(exportText(BIBLATEX, papers, SUBJECT));
  show([...errors, ...warnings]);
  const kept = written.match(/^@/gm)?.length ?? 0;
  return {
    format: BIBLATEX.name,
    program: 'biber --validate-datamodel',
    papers: kept,
    errors: errors.length,
    warnings: warnings.length,
    'unequal fields': kept === papers.length ? 'none' : `entry ${papers.length - kept}`,
    seconds: since(start),
  };
}

/** A regular sample, so that all years are in it, and the papers with difficult titles and names. */
function printed(papers: readonly ExportedPaper[]): Row[] {
  const missing = missingForTypesetting();
  if (missing.length > 0) {
    console.log(`Not typeset: ${missing.join(', ')} not found on this machine (Debian's texlive).`);
    return [];
  }
  const isHard = ({ paper }: ExportedPaper) =>
    /[^ -~]|[\\$^{}<>|]/.test(paper.title + (paper.authors?.[0] ?? ''));
  const hard = papers.filter(isHard).slice(0, IN_BIBLIOGRAPHY / 2);
  const others = papers.filter((paper) => !hard.includes(paper));
  const step = Math.floor(others.length / (IN_BIBLIOGRAPHY - hard.length));
  const picked = [...hard, ...others.filter((_, at) => at % step === 0)].slice(0, IN_BIBLIOGRAPHY);
  return typeset(picked).map(({ name, format, pages, errors, warnings, seconds }) => {
    show([...errors, ...warnings]);
    return {
      format,
      program: `${name}, ${pages} pages`,
      papers: picked.length,
      errors: errors.length + (pages > 0 ? 0 : 1),
      warnings: warnings.length,
      'unequal fields': 'none',
      seconds: seconds.toFixed(1),
    };
  });
}

function show(lines: readonly string[]): void {
  for (const line of lines.slice(0, process.env.PAPERSHELF_VERBOSE ? Number.POSITIVE_INFINITY : 5))
    console.log(line);
}

function countedBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

function since(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
