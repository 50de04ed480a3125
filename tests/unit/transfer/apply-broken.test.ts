import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTaskRunner } from '../../../components/transfer/task-runner';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import type { ImportMode } from '../../../lib/transfer/staging/conflicts';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { STAGING_DATABASE, type StagingArea } from '../../../lib/transfer/staging/staging-area';
import { backupOf, storedIn } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { sighting, WEDNESDAY } from '../../support/sightings';

/** They are put down in two parts. */
const PAPERS = 1_500;

const SAFE = 'Your library is as it was.';
const FULL = `There is no room left on the disk. ${SAFE} Make room, then try again.`;
const ENDED = `It failed (the browser stopped it). ${SAFE} Try again.`;

let library: LibraryDatabase;
let before: object;
let incoming: StagingArea;
beforeEach(async () => {
  library = freshLibrary();
  await savePapers(library, [sighting({ id: '2606.00077', title: 'Mine' })], PLACE);
  before = await storedIn(library);
  const other = freshLibrary();
  const seen = { firstSeenAt: WEDNESDAY, lastSeenAt: WEDNESDAY };
  const ids = Array.from({ length: PAPERS }, (_, at) => `2607.${10_000 + at}`);
  await other.papers.bulkPut(ids.map((id) => ({ id, title: `One of Many ${id}`, ...seen })));
  ({ incoming } = await stageBackup(await backupOf(other)));
  const warn = vi.spyOn(console, 'warn').mockReturnValue(); // at length
  return async () => {
    warn.mockRestore();
    await incoming.discard();
  };
});

/** Has the browser end the transaction that is under way, and say why, or not; as fake-indexeddb does it by itself. */
function end(transaction: IDBTransaction, why: string | null): void {
  (transaction as unknown as { _abort(why: string | null): void })._abort(why);
}

function endsWhileWriting(why: string | null): void {
  let isFirst = true;
  library.papers.hook('creating', () => {
    const { idbtrans } = Dexie.currentTransaction;
    if (isFirst) queueMicrotask(() => end(idbtrans, why));
    isFirst = false;
  });
}

/** Lets nothing be read any more from a moment on, as on a disk that has gone to sleep. */
function holdable(): () => void {
  const batches = incoming.batches.bind(incoming);
  let isHeld = false;
  incoming.batches = async function* (store) {
    for await (const records of batches(store)) {
      yield records;
      if (isHeld) await new Promise(() => {});
    }
  };
  return () => {
    isHeld = true;
  };
}

/** What is told when the library is taken in; and nothing of it has changed. */
async function told(way: ImportMode, onDone: (done: number, cancel: () => void) => void): Promise<unknown> {
  const tasks = createTaskRunner();
  await tasks.run('Taking it in', SAFE, ({ signal }) => {
    const cancel = () => tasks.running.peek()?.cancel();
    return applyStaged(library, incoming, way, (done) => onDone(done, cancel), signal);
  });
  expect(tasks.running.peek()).toBeUndefined();
  expect(await storedIn(library)).toEqual(before);
  return tasks.message.peek()?.text;
}

describe.each(['merge', 'replace'] as const)('a library that is not taken in (%s)', (way) => {
  it('for the disk is full, as it turns out while a part is written', async () => {
    endsWhileWriting('QuotaExceededError');
    expect(await told(way, () => {})).toBe(FULL);
  });

  it('for the browser ended the transaction while a part is written, and does not say why', async () => {
    endsWhileWriting(null);
    expect(await told(way, () => {})).toBe(ENDED);
  });

  it.each([
    ['the disk is full', 'QuotaExceededError', FULL],
    ['the browser has ended the transaction and does not say why', null, ENDED],
  ] as const)('for %s, as it turns out while more is read', async (_name, why, words) => {
    const hold = holdable();
    const text = await told(way, (done) => {
      const { idbtrans } = Dexie.currentTransaction;
      hold();
      if (done === PAPERS) setTimeout(() => end(idbtrans, why), 20);
    });
    expect(text).toBe(words);
  });

  it('for it was cancelled, be it while more is read', async () => {
    const hold = holdable();
    const text = await told(way, (done, cancel) => {
      hold();
      if (done === PAPERS) setTimeout(cancel, 20);
    });
    expect(text).toBe(`Cancelled. ${SAFE}`);
  });

  it('for what was read of the file has gone meanwhile', async () => {
    await Dexie.delete(STAGING_DATABASE);
    const words = `What was read of the file is not there any more. Choose the file again. ${SAFE}`;
    expect(await told(way, () => {})).toBe(words);
  });
});
