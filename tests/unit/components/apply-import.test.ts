import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({ set: vi.fn(), sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { sendMessage: fake.sendMessage },
    storage: { local: { get: async () => ({}), set: fake.set } },
  },
}));

import { applyImport } from '../../../components/transfer/apply-import';
import { discardImport, openImport } from '../../../components/transfer/import-actions';
import { createTaskRunner } from '../../../components/transfer/task-runner';
import type { TransferContextValue } from '../../../components/transfer/transfer-context';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import type { PendingImport } from '../../../lib/transfer/prepare-import';
import type { ImportMode } from '../../../lib/transfer/staging/conflicts';
import { TransferService } from '../../../lib/transfer/transfer-service';
import { backupOf } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { MemoryFolder } from '../../support/memory-folder';
import { MemoryLocks } from '../../support/memory-locks';
import { PLACE } from '../../support/pages';
import { sighting } from '../../support/sightings';

const DONE = { ok: true, result: undefined };
const MINE = '2606.00077';
const THEIRS = '2606.00001';
const SNAPSHOT = 'A snapshot from before is under Backup.';

let library: LibraryDatabase;
let locks: MemoryLocks;
let transfer: TransferContextValue;
let file: File;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  fake.set.mockReset().mockResolvedValue(undefined);
  fake.sendMessage.mockReset().mockResolvedValue(DONE);
  locks = new MemoryLocks();
  const { open } = new MemoryFolder();
  const storage = { getDirectory: async () => ({ getDirectoryHandle: open }) };
  vi.stubGlobal('navigator', { locks, storage });
  library = freshLibrary();
  await savePapers(library, [sighting({ id: MINE, title: 'Mine' })], PLACE);
  const other = freshLibrary();
  await savePapers(other, [sighting({ id: THEIRS, title: 'Theirs' })], PLACE);
  file = new File([await backupOf(other)], 'b.gz');
  const parts = {
    service: new TransferService(library),
    tasks: createTaskRunner(),
    pendingImport: signal(undefined),
  };
  transfer = parts as unknown as TransferContextValue;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function openPending(mode: ImportMode): Promise<PendingImport> {
  const pending = await openImport(transfer, file, mode);
  if (!pending) throw new Error(transfer.tasks.message.peek()?.text);
  transfer.pendingImport.value = pending;
  return pending;
}

const ids = () => library.papers.toCollection().primaryKeys();

describe('a file that is applied', () => {
  it('is discarded before anything else can begin', async () => {
    const pending = await openPending('merge');
    let answer = (_reply: object) => {};
    fake.sendMessage.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const applying = applyImport(transfer, pending);
    await expect.poll(() => fake.sendMessage.mock.calls.length).toBe(1);
    expect(await ids()).toEqual([THEIRS, MINE]);
    expect(transfer.tasks.running.peek()).toBeDefined();
    answer(DONE);
    expect(await applying).toBe(true);
    expect(locks.held.size).toBe(0);
    expect(transfer.tasks.message.peek()).toEqual({
      text: `b.gz was merged into your library. ${SNAPSHOT}`,
      isFailure: false,
    });
    // A second discard does not discard the next one.
    const next = await openPending('replace');
    await pending.discard();
    await applyImport(transfer, next);
    expect(await ids()).toEqual([THEIRS]);
  });

  it('has changed the library, also when a later step fails; both are reported', async () => {
    fake.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    fake.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    expect(await applyImport(transfer, await openPending('replace'))).toBe(true);
    expect(await ids()).toEqual([THEIRS]);
    expect(locks.held.size).toBe(0);
    const { text, isFailure } = transfer.tasks.message.peek() ?? {};
    expect(isFailure).toBe(true);
    expect(text).toMatch(/^Library replaced from b\.gz\. A snapshot .* But the settings .* Reload/);
    expect(text).not.toContain('was not changed');
  });

  it('is replaced by the next one', async () => {
    await openPending('merge');
    await openPending('replace');
    expect(locks.held.size).toBe(1);
    expect(await discardImport(transfer, await openPending('merge'))).toBeUndefined();
    expect(locks.held.size).toBe(0);
    expect(await ids()).toEqual([MINE]);
  });
});
