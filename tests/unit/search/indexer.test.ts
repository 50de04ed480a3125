import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { logChanges } from '../../../lib/library/store/change-log';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { openIndex } from '../../../lib/search/engine/open-index';
import { ALL_FIELDS } from '../../../lib/search/index/fields';
import { planWords } from '../../../lib/search/index/planning/plan-words';
import { Indexer } from '../../../lib/search/indexer/indexer';
import { type Random, randomOf } from '../../mutation/random';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { madeId, madePaper, madeText } from '../../support/made-words';
import { Oracle } from '../../support/oracle';

const HISTORIES = 60;
const STEPS = 10;

function fresh(): { library: LibraryDatabase; reader: LibraryReader } {
  const library = freshLibrary();
  return { library, reader: readerOf(library) };
}

/** Adds and deletes papers as savePapers and forgetPage do. */
async function write(library: LibraryDatabase, random: Random): Promise<void> {
  const { papers, changes } = library;
  await library.transaction('rw', [papers, changes], async () => {
    const ids = Array.from({ length: 1 + random.below(12) }, () => madeId(random));
    const before = (await papers.bulkGet(ids)).filter((paper) => paper !== undefined);
    const deleted = new Set(before.filter(() => random.chance(0.3)).map(({ id }) => id));
    const after = [...new Set(ids)].filter((id) => !deleted.has(id)).map((id) => madePaper(random, id));
    await papers.bulkDelete([...deleted]);
    await papers.bulkPut(after);
    await logChanges(library, before, after);
  });
}

async function idsFound(reader: LibraryReader, text: string): Promise<Map<string, number>> {
  const { view } = await openIndex(reader, []);
  const plan = planWords(text, { fields: ALL_FIELDS, isUnfinished: true, relaxation: 1 });
  if (!plan) return new Map();
  const { papers, scores } = await view.search(plan);
  return new Map(Array.from(papers, (paper, at) => [view.idOf(paper), scores[at] as number]));
}

async function expectSame(
  library: LibraryDatabase,
  reader: LibraryReader,
  random: Random,
  note: string,
): Promise<void> {
  const papers = await library.papers.toArray();
  const text = madeText(random, 3);
  const plan = planWords(text, { fields: ALL_FIELDS, isUnfinished: true, relaxation: 1 });
  const wanted = plan ? new Oracle(papers).search(plan) : [];
  const found = await idsFound(reader, text);
  expect([...found.keys()].sort(), `${note}: ${text}`).toEqual(wanted.map(({ id }) => id).sort());
  for (const { id, score } of wanted) expect(found.get(id)).toBeCloseTo(score, 6);
}

describe('the index follows the library', () => {
  it('through any writes, frozen at any time, and is correct before and after', async () => {
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const random = randomOf(seed);
      const { library, reader } = fresh();
      const indexer = new Indexer(library, () => {});
      await library.open();
      await indexer.catchUp();
      for (let step = 0; step < STEPS; step++) {
        await write(library, random);
        await expectSame(library, reader, random, `${seed} before`);
        if (random.chance(0.6)) await indexer.catchUp();
        await expectSame(library, reader, random, `${seed} after`);
      }
      const { isWhole, view } = await openIndex(reader, []);
      expect(isWhole).toBe(true);
      expect(view.liveCount).toBe(await library.papers.count());
    }
  }, 60_000);

  it('indexes a library that has no index', async () => {
    const random = randomOf(5);
    const { library, reader } = fresh();
    await library.papers.bulkPut(Array.from({ length: 300 }, () => madePaper(random, madeId(random))));
    expect((await openIndex(reader, [])).isWhole).toBe(false);
    await new Indexer(library, () => {}).catchUp();
    await expectSame(library, reader, random, 'made');
    expect((await openIndex(reader, [])).isWhole).toBe(true);
  });
});
