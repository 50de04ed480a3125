import 'fake-indexeddb/auto';

import { expect, it } from 'vitest';
import { readUserData } from '../../../lib/library/read/user-data';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { LibrarySearch } from '../../../lib/search/engine/library-search';
import { openIndex } from '../../../lib/search/engine/open-index';
import { Indexer } from '../../../lib/search/indexer/indexer';
import { parseQuery } from '../../../lib/search/query-language/parse-query';
import { type Random, randomOf } from '../../mutation/random';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { madePaper, madeText } from '../../support/made-words';

const DAMAGES = 150;
const PAPERS = 60;
const NOW = new Date('2026-06-24T08:00:00.000Z');

/** Changes bytes, truncates them, or deletes the record. */
async function damage(random: Random, library: LibraryDatabase): Promise<void> {
  if (random.chance(0.3)) {
    const [columns] = await library.columns.toArray();
    if (!columns) throw new Error('no columns');
    if (random.chance(0.5)) await library.columns.delete(columns.segmentId);
    else
      await library.columns.put({ ...columns, blob: columns.blob.slice(0, random.below(columns.blob.size)) });
    return;
  }
  const [segment] = await library.segments.toArray();
  if (!segment) throw new Error('no segment');
  const bytes = new Uint8Array(await segment.blob.arrayBuffer());
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
  const kind = random.below(3);
  if (kind === 0) await library.segments.delete(segment.id);
  else await library.segments.put({ ...segment, blob: new Blob([kind === 1 ? bytes : bytes.slice(0, at)]) });
}

/** What the popup finds, and how often it asked the background for maintenance. */
async function find(
  library: LibraryDatabase,
  indexer: Indexer,
  query: string,
): Promise<{ ids: readonly string[]; requestCount: number }> {
  const reader = readerOf(library);
  const requests: Promise<void>[] = [];
  const search = new LibrarySearch(reader, {
    catchUp: () => requests.push(indexer.catchUp()),
    verify: () => requests.push(indexer.verify()),
    replace: (id) => requests.push(indexer.replace(id)),
  });
  const userData = await readUserData(reader);
  const { result } = await search.search(parseQuery(query, NOW), userData, NOW);
  const ids = await result.ids();
  await Promise.all(requests);
  await reader.close();
  return { ids, requestCount: requests.length };
}

it('damage in the database is noticed, its segment dropped and rebuilt', async () => {
  let noticed = 0;
  for (let seed = 1; seed <= DAMAGES; seed++) {
    const random = randomOf(seed);
    const library = freshLibrary();
    const indexer = new Indexer(library, () => {});
    const papers = Array.from({ length: PAPERS }, (_, at) => madePaper(random, `2510.${10_000 + at}`));
    await library.papers.bulkPut(papers);
    await indexer.catchUp();
    // Needs the columns, too.
    const query = `${madeText(random, 1)} sort:seen`;
    const { ids: correct } = await find(library, indexer, query);
    await damage(random, library);
    const { ids: meanwhile, requestCount } = await find(library, indexer, query);
    // The rest of the index is searched, without wrong results.
    expect(correct).toEqual(expect.arrayContaining([...meanwhile]));
    if (requestCount > 0) noticed++;
    else expect(meanwhile).toEqual(correct);
    expect((await find(library, indexer, query)).ids, `seed ${seed}`).toEqual(correct);
    const reader = readerOf(library);
    expect((await openIndex(reader, [])).isWhole).toBe(true);
    await reader.close();
  }
  expect(noticed).toBeGreaterThan(DAMAGES * 0.8);
}, 120_000);

it('an index of another format is rebuilt', async () => {
  const random = randomOf(3);
  const library = freshLibrary();
  const indexer = new Indexer(library, () => {});
  await library.papers.bulkPut(
    Array.from({ length: 20 }, (_, at) => madePaper(random, `2510.${10_000 + at}`)),
  );
  await indexer.catchUp();
  const manifest = await library.manifest.get('manifest');
  if (!manifest) throw new Error('no manifest');
  await library.manifest.put({ ...manifest, format: manifest.format + 1 });
  const reader = readerOf(library);
  expect(await openIndex(reader, [])).toMatchObject({ isWhole: false });
  await indexer.catchUp();
  const { isWhole, view } = await openIndex(reader, []);
  expect([isWhole, view.liveCount]).toEqual([true, 20]);
  await reader.close();
});
