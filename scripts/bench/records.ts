import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { SiteRecord } from '../../tests/replica/site-record';
import { seedSiteRecords } from '../../tests/support/seed-site-records';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** Papers to measure with, and a description of their source. */
export interface BenchRecords {
  records: SiteRecord[];
  source: string;
}

/**
 * `count` papers: those of the corpus beside the project (which is not part of it), else the seed's; where more are needed,
 * the same texts under other ids and with a number in the title.
 */
export async function benchRecords(count: number): Promise<BenchRecords> {
  const real: SiteRecord[] = [];
  for (const file of ['daily-papers.jsonl.gz', 'arxiv.jsonl.gz']) {
    const path = resolve(CORPUS, file);
    if (existsSync(path)) await readInto(real, path, count);
  }
  const source = real.length > 0 ? `${real.length.toLocaleString('en')} real papers` : `the seed's 33 papers`;
  const base = real.length > 0 ? real : seedSiteRecords();
  const made = Array.from({ length: Math.max(0, count - base.length) }, (_, at) => {
    const record = base[at % base.length] as SiteRecord;
    return { ...record, id: `9901.${String(at).padStart(5, '0')}`, title: `${record.title} (${at})` };
  });
  const records = [...base.slice(0, count), ...made];
  return {
    records,
    source:
      made.length > 0 ? `${source}, and ${made.length.toLocaleString('en')} variations of them` : source,
  };
}

async function readInto(records: SiteRecord[], path: string, count: number): Promise<void> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) {
    if (records.length >= count) return;
    const { id, title, abstract, authors, publishedAt, upvotes, numComments, ai_summary } = JSON.parse(line);
    records.push({
      id,
      title,
      abstract,
      authors: (authors as string[]).map((name) => ({ name })),
      publishedAt,
      upvotes,
      numComments,
      aiSummary: ai_summary,
    });
  }
}
