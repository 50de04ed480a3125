import { gzipSync } from 'node:zlib';
import { SCHEMA_VERSION } from '../../lib/library/model/schema-version';
import type { Paper } from '../../lib/paper/paper';
import { headerLine } from '../../lib/transfer/backup/backup-format';
import { WEDNESDAY } from './sightings';

const HEADER = headerLine(SCHEMA_VERSION, new Date(WEDNESDAY));

/** A backup of so many papers, with no other records. */
export function largeBackup(papers: number): Buffer {
  const lines = Array.from({ length: papers }, (_, at) => {
    const id = `2601.${String(at).padStart(5, '0')}`;
    const abstract = `Number ${at} of many. `.repeat(30);
    const seen = { firstSeenAt: WEDNESDAY, lastSeenAt: WEDNESDAY };
    const paper: Paper = { id, title: `One of Many ${at}`, abstract, ...seen };
    return `${JSON.stringify(['papers', paper])}\n`;
  });
  return gzipSync(`${HEADER}${lines.join('')}${JSON.stringify({ end: { papers } })}\n`, { level: 1 });
}

/** A gzip bomb: a small file that unpacks to a large one. */
export function zipBomb(): Buffer {
  return gzipSync(`${HEADER}["papers",{"id":"${'a'.repeat(60_000_000)}`);
}

/** A file of so many entries, and as many without a title. */
export function manyEntries(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    return `@misc{a${at}, title = {Entry ${at}}, eprint = {2405.${90_000 + at}}}\n@misc{b${at}, year = {2024}}\n`;
  }).join('');
}

/** A BibTeX file whose second entry is incomplete. */
export const BROKEN_BIBTEX = `@article{one,
  title = {The First Entry},
  author = {Lovelace, Ada},
  year = {2024},
  eprint = {2406.00011},
  archiveprefix = {arXiv}
}

@article{two,
  title = {The Second {Entry},
  year = 2024

@article{three,
  title = {The Third Entry},
  author = {Hopper, Grace},
  eprint = {2406.00013},
  archiveprefix = {arXiv},
  keywords = {compilers}
}
`;
