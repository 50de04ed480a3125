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

/** Changes bytes, cuts them short, or takes the record away. */
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
  const act = random.below(3);
  if (act === 0) await library.segments.delete(segment.id);
  else await library.segments.put({ ...segment, blob: new Blob([act === 1 ? bytes : bytes.slice(0, at)]) });
}

/** What the popup finds, and what it asked the background for. */
async function ask(
  library: LibraryDatabase,
  keeper: Indexer,
  query: string,
): Promise<{ ids: readonly string[]; asked: number }> {
  const reader = readerOf(library);
  const asked: Promise<void>[] = [];
  const search = new LibrarySearch(reader, {
    catchUp: () => asked.push(keeper.catchUp()),
    verify: () => asked.push(keeper.verify()),
    replace: (id) => asked.push(keeper.replace(id)),
  });
  const shelf = await readUserData(reader);
  const { answer } = await search.search(parseQuery(query, NOW), shelf, NOW);
  const ids = await answer.ids();
  await Promise.all(asked);
  await reader.close();
  return { ids, asked: asked.length };
}

it('damage in the database is noticed, its segment dropped and made anew', async () => {
  let noticed = 0;
  for (let seed = 1; seed <= DAMAGES; seed++) {
    const random = randomOf(seed);
    const library = freshLibrary();
    const keeper = new Indexer(library, () => {});
    const papers = Array.from({ length: PAPERS }, (_, at) => madePaper(random, `2510.${10_000 + at}`));
    await library.papers.bulkPut(papers);
    await keeper.catchUp();
    // Asks for the columns, too.
    const query = `${madeText(random, 1)} sort:seen`;
    const { ids: right } = await ask(library, keeper, query);
    await damage(random, library);
    const { ids: meanwhile, asked } = await ask(library, keeper, query);
    // What is left of the index answers, and says nothing that is not so.
    expect(right).toEqual(expect.arrayContaining([...meanwhile]));
    if (asked > 0) noticed++;
    else expect(meanwhile).toEqual(right);
    expect((await ask(library, keeper, query)).ids, `seed ${seed}`).toEqual(right);
    const reader = readerOf(library);
    expect((await openIndex(reader, [])).isWhole).toBe(true);
    await reader.close();
  }
  expect(noticed).toBeGreaterThan(DAMAGES * 0.8);
}, 120_000);

it('an index of another format is made anew', async () => {
  const random = randomOf(3);
  const library = freshLibrary();
  const keeper = new Indexer(library, () => {});
  await library.papers.bulkPut(
    Array.from({ length: 20 }, (_, at) => madePaper(random, `2510.${10_000 + at}`)),
  );
  await keeper.catchUp();
  const manifest = await library.manifest.get('manifest');
  if (!manifest) throw new Error('no manifest');
  await library.manifest.put({ ...manifest, format: manifest.format + 1 });
  const reader = readerOf(library);
  expect(await openIndex(reader, [])).toMatchObject({ isWhole: false });
  await keeper.catchUp();
  const { isWhole, view } = await openIndex(reader, []);
  expect([isWhole, view.liveCount]).toEqual([true, 20]);
  await reader.close();
});
