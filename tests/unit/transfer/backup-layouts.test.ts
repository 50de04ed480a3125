import { afterEach, expect, it, vi } from 'vitest';
import { BackupError } from '../../../lib/transfer/backup/backup-format';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { hasErrorName } from '../../../lib/util/error-names';
import { gzipped, storedIn } from '../../support/backups';
import { anotherConnection, freshLibrary } from '../../support/fresh-library';
import { makeOldLibrary, type Records, sampleOf } from '../../support/old-libraries';

afterEach(() => vi.restoreAllMocks());

const DERIVED = new Set(['titles', 'segments', 'columns', 'manifest', 'changes']);

/** A backup of a library of an earlier schema version. */
function backupOfLayout(layout: number, records: Records): Blob {
  const stores = Object.entries(records).filter(([store]) => !DERIVED.has(store));
  const lines = stores.flatMap(([store, all]) => all.map((record) => JSON.stringify([store, record])));
  const end = Object.fromEntries(stores.map(([store, all]) => [store, all.length]));
  const header = { papershelf: 'backup', version: 1, layout, madeAt: '2026-06-24T08:00:00.000Z' };
  return gzipped([JSON.stringify(header), ...lines, JSON.stringify({ end })]);
}

it.each([1, 2, 3, 4])(
  'a backup of schema version %i gives the same as the migrated library',
  async (layout) => {
    const { name } = freshLibrary();
    await makeOldLibrary(name, layout);
    const old = anotherConnection(name);
    const staged = await stageBackup(backupOfLayout(layout, sampleOf(layout)));
    const restored = freshLibrary();
    await applyStaged(restored, staged.staging, 'replace');
    await staged.staging.discard();
    const stored = await storedIn(restored);
    expect(stored).toEqual(await storedIn(old));
    expect(stored.marks?.length).toBeGreaterThan(0);
    expect(await restored.titles.toArray()).toEqual(await old.titles.toArray());
  },
);

it.each([1, 4])('a damaged record of schema version %i is refused with a message', async (layout) => {
  const records = { ...sampleOf(layout), lists: [{ id: 'x', name: 7, createdAt: 'never' }] };
  await expect(stageBackup(backupOfLayout(layout, records))).rejects.toThrow(BackupError);
  const keyless = { ...sampleOf(layout), lists: [{ name: 'x' }] };
  await expect(stageBackup(backupOfLayout(layout, keyless))).rejects.toThrow(BackupError);
});

it.each(['QuotaExceededError', 'UnknownError'])(
  'a disk error is not reported as a bad backup: %s',
  async (name) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk failed', name);
    });
    const failure = await stageBackup(backupOfLayout(1, sampleOf(1))).catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(BackupError);
    expect(hasErrorName(failure, name)).toBe(true);
  },
);
