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

const TASK = { onProgress: () => {}, signal: new AbortController().signal };
const OPEN_ELSEWHERE = /^An import is open in another tab\./;

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

describe('the staging area', () => {
  it('is locked by one page at a time, until the file is discarded', async () => {
    const file = await backupWith('2606.00001');
    const [here, there] = [new TransferService(freshLibrary()), new TransferService(freshLibrary())];
    const staged = await here.stageBackup(file, TASK);
    await expect(there.stageBackup(file, TASK)).rejects.toThrow(OPEN_ELSEWHERE);
    await staged.discard();
    await (await there.stageBackup(file, TASK)).discard();
    await expect(here.stageBackup(new Blob(['nope']), TASK)).rejects.toThrow('not a Papershelf backup');
    expect(locks.held.size).toBe(0);
  });

  it('is given to the next file of the same page, also if the one before was not discarded', async () => {
    const service = new TransferService(freshLibrary());
    await service.stageBackup(await backupWith('2606.00001'), TASK);
    const next = await service.stageBackup(await backupWith('2606.00002'), TASK);
    expect(await next.staging.records('papers', ['2606.00002'])).toMatchObject([{ id: '2606.00002' }]);
    await next.discard();
    expect(locks.held.size).toBe(0);
  });

  it('is not taken from the next file when the one before is discarded again', async () => {
    const library = freshLibrary();
    const service = new TransferService(library);
    const first = await service.stageBackup(await backupWith('2606.00001', '2606.00002'), TASK);
    await service.apply(first.staging, 'merge', TASK);
    await first.discard();
    const second = await service.stageBackup(await backupWith('2606.00003'), TASK);
    await service.compare(second.staging, 'replace', TASK);
    await first.discard();
    expect(locks.held.size).toBe(1);
    await service.apply(second.staging, 'replace', TASK);
    expect(await library.papers.toCollection().primaryKeys()).toEqual(['2606.00003']);
    await second.discard();
    expect(locks.held.size).toBe(0);
  });

  it('is cleared of leftovers of a closed page, but not while a page uses it', async () => {
    for (const name of ['papershelf-incoming', 'papershelf-earlier']) {
      const leftover = new Dexie(name);
      leftover.version(1).stores({ parts: 'id' });
      await leftover.open();
      leftover.close();
    }
    const service = new TransferService(freshLibrary());
    await service.cleanUp();
    expect(await databases()).not.toContainEqual(expect.stringMatching(/incoming|earlier/));
    const staged = await service.stageBackup(await backupWith('2606.00001'), TASK);
    await new TransferService(freshLibrary()).cleanUp();
    expect(await staged.staging.records('papers', ['2606.00001'])).toMatchObject([{ id: '2606.00001' }]);
    await staged.discard();
  });

  it('is used only after it is cleared', async () => {
    const service = new TransferService(freshLibrary());
    const cleaningUp = service.cleanUp();
    const staged = await service.stageBackup(await backupWith('2606.00001'), TASK);
    await cleaningUp;
    expect(staged.staging.count).toBeGreaterThan(0);
    await staged.discard();
  });

  it('is released also when the staged records cannot be deleted', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const staged = await new TransferService(freshLibrary()).stageBackup(
      await backupWith('2606.00001'),
      TASK,
    );
    vi.spyOn(StagingArea.prototype, 'discard').mockRejectedValueOnce(new Error('No'));
    await staged.discard();
    expect(locks.held.size).toBe(0);
    expect(warn).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
    await staged.staging.discard();
  });
});
