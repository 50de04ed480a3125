import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savePapers } from '../../../lib/library/store/save-papers';
import { StagingArea } from '../../../lib/transfer/staging/staging-area';
import { TransferService } from '../../../lib/transfer/transfer-service';
import { backupOf } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { MemoryLocks } from '../../support/memory-locks';
import { PLACE } from '../../support/pages';
import { sighting } from '../../support/sightings';

const WATCHED = { onProgress: () => {}, signal: new AbortController().signal };
const ONE_AT_A_TIME = /^Another tab is reading a file\./;

let locks: MemoryLocks;
beforeEach(() => {
  locks = new MemoryLocks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => vi.unstubAllGlobals());

async function backupWith(...ids: string[]): Promise<Blob> {
  const library = freshLibrary();
  const papers = ids.map((id) => sighting({ id, title: `Number ${id}` }));
  await savePapers(library, papers, PLACE);
  return backupOf(library);
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name ?? '');

describe('the place where a file is read', () => {
  it('is one page’s at a time, until the file is let go', async () => {
    const file = await backupWith('2606.00001');
    const [here, there] = [new TransferService(freshLibrary()), new TransferService(freshLibrary())];
    const staged = await here.stageBackup(file, WATCHED);
    await expect(there.stageBackup(file, WATCHED)).rejects.toThrow(ONE_AT_A_TIME);
    await staged.discard();
    await (await there.stageBackup(file, WATCHED)).discard();
    await expect(here.stageBackup(new Blob(['nope']), WATCHED)).rejects.toThrow('not a backup');
    expect(locks.held.size).toBe(0);
  });

  it('is given to the next file of the same page, be the one before forgotten', async () => {
    const desk = new TransferService(freshLibrary());
    await desk.stageBackup(await backupWith('2606.00001'), WATCHED);
    const next = await desk.stageBackup(await backupWith('2606.00002'), WATCHED);
    expect(await next.incoming.records('papers', ['2606.00002'])).toMatchObject([{ id: '2606.00002' }]);
    await next.discard();
    expect(locks.held.size).toBe(0);
  });

  it('is not taken from the next file when the one before is let go once more', async () => {
    const library = freshLibrary();
    const desk = new TransferService(library);
    const first = await desk.stageBackup(await backupWith('2606.00001', '2606.00002'), WATCHED);
    await desk.apply(first.incoming, 'merge', WATCHED);
    await first.discard();
    const second = await desk.stageBackup(await backupWith('2606.00003'), WATCHED);
    await desk.compare(second.incoming, 'replace', WATCHED);
    await first.discard();
    expect(locks.held.size).toBe(1);
    await desk.apply(second.incoming, 'replace', WATCHED);
    expect(await library.papers.toCollection().primaryKeys()).toEqual(['2606.00003']);
    await second.discard();
    expect(locks.held.size).toBe(0);
  });

  it('is cleared of what a page has left that was closed, and of nothing while a page has it', async () => {
    for (const name of ['papershelf-incoming', 'papershelf-earlier']) {
      const left = new Dexie(name);
      left.version(1).stores({ parts: 'id' });
      await left.open();
      left.close();
    }
    const desk = new TransferService(freshLibrary());
    await desk.cleanUp();
    expect(await databases()).not.toContainEqual(expect.stringMatching(/incoming|earlier/));
    const staged = await desk.stageBackup(await backupWith('2606.00001'), WATCHED);
    await new TransferService(freshLibrary()).cleanUp();
    expect(await staged.incoming.records('papers', ['2606.00001'])).toMatchObject([{ id: '2606.00001' }]);
    await staged.discard();
  });

  it('waits until it is cleared', async () => {
    const desk = new TransferService(freshLibrary());
    const tidying = desk.cleanUp();
    const staged = await desk.stageBackup(await backupWith('2606.00001'), WATCHED);
    await tidying;
    expect(staged.incoming.count).toBeGreaterThan(0);
    await staged.discard();
  });

  it('is left also when what was read cannot be deleted', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const staged = await new TransferService(freshLibrary()).stageBackup(
      await backupWith('2606.00001'),
      WATCHED,
    );
    vi.spyOn(StagingArea.prototype, 'discard').mockRejectedValueOnce(new Error('No'));
    await staged.discard();
    expect(locks.held.size).toBe(0);
    expect(warn).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
    await staged.incoming.discard();
  });
});
