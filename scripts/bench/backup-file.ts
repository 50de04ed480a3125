import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { positionsBetween } from '../../lib/library/model/positions';
import { SCHEMA_VERSION } from '../../lib/library/model/schema-version';
import type { Paper } from '../../lib/paper/paper';
import { headerLine } from '../../lib/transfer/backup/backup-format';
import { citationStem } from '../../lib/transfer/export/formats/citation-keys';

const LISTS = 500;
const ON_LIST = 40;
/** One paper in this many is annotated. */
const MARKED = 5;

/** A library as a backup: papers, each seen on one day, annotations on every fifth, lists in the user's own order. */
export async function writeBackup(path: string, papers: readonly Paper[]): Promise<void> {
  const end: Record<string, number> = {};
  const line = (store: string, record: object) => {
    end[store] = (end[store] ?? 0) + 1;
    return `${JSON.stringify([store, record])}\n`;
  };
  function* lines() {
    yield headerLine(SCHEMA_VERSION, new Date());
    yield line('settings', { isPaused: false });
    for (const [store, records] of Object.entries(recordsOf(papers)))
      for (const record of records) yield line(store, record);
    yield `${JSON.stringify({ end })}\n`;
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), createWriteStream(path));
}

function recordsOf(papers: readonly Paper[]): Record<string, Iterable<object>> {
  const seen = (at: number) => new Date(Date.UTC(2025, 0, 1) + at * 60_000).toISOString();
  const ids = papers.map(({ id }) => id);
  const places = positionsBetween(undefined, undefined, ON_LIST) ?? [];
  return {
    papers: papers.map((paper, at) => ({ ...paper, firstSeenAt: seen(at), lastSeenAt: seen(at) })),
    sightings: ids.map((paperId, at) => {
      const day = seen(at).slice(0, 10);
      return { paperId, place: `daily:${day}`, day, rank: (at % 50) + 1, upvotes: at % 97 };
    }),
    marks: ids
      .filter((_, at) => at % MARKED === 0)
      .map((paperId, at) => ({
        paperId,
        bookmarkedAt: seen(at),
        note: `Note *${at}*`,
        tags: [`t${at % 50}`],
        worded: 1,
        changed: { bookmark: seen(at), note: seen(at), [`tag:t${at % 50}`]: seen(at) },
      })),
    lists: Array.from({ length: LISTS }, (_, at) => ({
      id: `list-${at}`,
      name: `List ${at}`,
      createdAt: seen(at),
      changed: { name: seen(at) },
    })),
    entries: Array.from({ length: LISTS * ON_LIST }, (_, at) => ({
      listId: `list-${at % LISTS}`,
      paperId: ids[(at * 7) % ids.length],
      addedAt: seen(at),
      position: places[Math.floor(at / LISTS)],
      changed: { on: seen(at), position: seen(at) },
    })),
    citations: papers
      .slice(0, 10_000)
      .map((paper, at) => ({ paperId: paper.id, stem: citationStem(paper), claimedAt: seen(at) })),
  };
}

/** The records of a backup as text, by store and text: two backups of the same library are equal in whatever order. */
export async function recordsIn(path: string): Promise<Map<string, Set<string>>> {
  const stores = new Map<string, Set<string>>();
  const text = gunzipSync(await readFile(path));
  // In chunks: a string holds no more than half a gigabyte.
  let from = 0;
  for (let to = text.indexOf(10); to >= 0; to = text.indexOf(10, from)) {
    const value = JSON.parse(text.toString('utf8', from, to));
    from = to + 1;
    if (!Array.isArray(value) || value[0] === 'settings') continue;
    const [store, record] = value as [string, object];
    const records = stores.get(store) ?? new Set();
    stores.set(store, records.add(inOrder(record)));
  }
  return stores;
}

function inOrder(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
