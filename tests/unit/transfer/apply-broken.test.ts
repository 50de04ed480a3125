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

/** They are staged in two parts. */
const PAPERS = 1_500;

const SAFE = 'Your library was not changed.';
const FULL = `There is no room left on the disk. ${SAFE} Make room, then try again.`;
const ENDED = `Something went wrong (the browser stopped it). ${SAFE} Try again.`;

let library: LibraryDatabase;
let before: object;
let staging: StagingArea;
beforeEach(async () => {
  library = freshLibrary();
  await savePapers(library, [sighting({ id: '2606.00077', title: 'Mine' })], PLACE);
  before = await storedIn(library);
  const other = freshLibrary();
  const seen = { firstSeenAt: WEDNESDAY, lastSeenAt: WEDNESDAY };
  const ids = Array.from({ length: PAPERS }, (_, at) => `2607.${10_000 + at}`);
  await other.papers.bulkPut(ids.map((id) => ({ id, title: `One of Many ${id}`, ...seen })));
  ({ staging } = await stageBackup(await backupOf(other)));
  const warn = vi.spyOn(console, 'warn').mockReturnValue(); // at length
  return async () => {
    warn.mockRestore();
    await staging.discard();
  };
});

/** Aborts the running transaction like the browser, with or without an error; as fake-indexeddb does it itself. */
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

/** Blocks all further reads, as on a disk that has gone to sleep. */
function holdable(): () => void {
  const batches = staging.batches.bind(staging);
  let isHeld = false;
  staging.batches = async function* (store) {
    for await (const records of batches(store)) {
      yield records;
      if (isHeld) await new Promise(() => {});
    }
  };
  return () => {
    isHeld = true;
  };
}

/** The message when the import is applied; and nothing in the library has changed. */
async function messageOf(
  mode: ImportMode,
  onDone: (done: number, cancel: () => void) => void,
): Promise<unknown> {
  const tasks = createTaskRunner();
  await tasks.run('Importing', SAFE, ({ signal }) => {
    const cancel = () => tasks.running.peek()?.cancel();
    return applyStaged(library, staging, mode, (done) => onDone(done, cancel), signal);
  });
  expect(tasks.running.peek()).toBeUndefined();
  expect(await storedIn(library)).toEqual(before);
  return tasks.message.peek()?.text;
}

describe.each(['merge', 'replace'] as const)('a library that is not applied (%s)', (mode) => {
  it('because the disk is full when a part is written', async () => {
    endsWhileWriting('QuotaExceededError');
    expect(await messageOf(mode, () => {})).toBe(FULL);
  });

  it('because the browser aborted the transaction while a part was written, without an error', async () => {
    endsWhileWriting(null);
    expect(await messageOf(mode, () => {})).toBe(ENDED);
  });

  it.each([
    ['the disk is full', 'QuotaExceededError', FULL],
    ['the browser has ended the transaction and does not say why', null, ENDED],
  ] as const)('for %s, as it turns out while more is read', async (_name, why, message) => {
    const hold = holdable();
    const text = await messageOf(mode, (done) => {
      const { idbtrans } = Dexie.currentTransaction;
      hold();
      if (done === PAPERS) setTimeout(() => end(idbtrans, why), 20);
    });
    expect(text).toBe(message);
  });

  it('because it was cancelled, also while more is read', async () => {
    const hold = holdable();
    const text = await messageOf(mode, (done, cancel) => {
      hold();
      if (done === PAPERS) setTimeout(cancel, 20);
    });
    expect(text).toBe(`Cancelled. ${SAFE}`);
  });

  it('because the staged records have disappeared meanwhile', async () => {
    await Dexie.delete(STAGING_DATABASE);
    const message = `The file is no longer available. Choose it again. ${SAFE}`;
    expect(await messageOf(mode, () => {})).toBe(message);
  });
});
