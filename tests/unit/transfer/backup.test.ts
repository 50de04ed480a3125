import { describe, expect, it } from 'vitest';
import { savePapers } from '../../../lib/library/store/save-papers';
import { backupFileName } from '../../../lib/transfer/backup/backup-format';
import { blobOf, gzipStream } from '../../../lib/transfer/backup/gzip';
import { writeBackupLines } from '../../../lib/transfer/backup/write-backup';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { compare, isNoOp } from '../../../lib/transfer/staging/compare';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { BACKUP_SETTINGS, backupOf, fillLibrary, storedIn } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { sighting, WEDNESDAY } from '../../support/sightings';

const THURSDAY = '2026-06-25T08:00:00.000Z';

describe('a backup', () => {
  it('has records of every store, so that the other tests here use all of them', async () => {
    const stored = await storedIn(await fillLibrary(freshLibrary()));
    for (const [store, records] of Object.entries(stored))
      expect([store, records.length > 0]).toEqual([store, true]);
  });

  it.each(['merge', 'replace'] as const)('restores everything to an empty library: %s', async (mode) => {
    const library = await fillLibrary(freshLibrary());
    const staged = await stageBackup(await backupOf(library));
    expect(staged).toMatchObject({ madeAt: WEDNESDAY, settings: BACKUP_SETTINGS });
    const other = freshLibrary();
    await applyStaged(other, staged.staging, mode);
    await staged.staging.discard();
    expect(await storedIn(other)).toEqual(await storedIn(library));
    expect(await other.titles.toArray()).toEqual(await library.titles.toArray());
  });

  it('replaces the library', async () => {
    const library = await fillLibrary(freshLibrary());
    const other = freshLibrary();
    await savePapers(other, [sighting({ id: '2606.00077', title: 'Gone' })], PLACE);
    const staged = await stageBackup(await backupOf(library));
    const { papers } = await compare(other, staged.staging, 'replace');
    expect({ ...papers.keys, new: papers.keys.new.sort() }).toEqual({
      new: ['2606.00001', '2606.00002', 'title:c'],
      changed: [],
      removed: ['2606.00077'],
    });
    await applyStaged(other, staged.staging, 'replace');
    await staged.staging.discard();
    expect(await storedIn(other)).toEqual(await storedIn(library));
  });

  it('changes nothing in its own library, and nothing the second time in another one', async () => {
    const library = await fillLibrary(freshLibrary());
    const other = freshLibrary();
    await savePapers(other, [sighting({ title: 'Other', abstract: 'Known' }, { seenAt: THURSDAY })], PLACE);
    const file = await backupOf(library);
    for (const [into, expected] of [
      [library, true],
      [other, false],
      [other, true],
    ] as const) {
      const staged = await stageBackup(file);
      expect(isNoOp(await compare(into, staged.staging, 'merge'))).toBe(expected);
      const before = await storedIn(into);
      await applyStaged(into, staged.staging, 'merge');
      if (expected) expect(await storedIn(into)).toEqual(before);
      await staged.staging.discard();
    }
    expect((await other.papers.get('2606.00001'))?.abstract).toBe('Known');
  });

  it('can be stopped while it is made and while it is read', async () => {
    const library = await fillLibrary(freshLibrary());
    const stopped = AbortSignal.abort(new Error('Stopped'));
    await expect(blobOf(gzipStream(writeBackupLines(library, {}, new Date()), stopped))).rejects.toThrow(
      'Stopped',
    );
    await expect(stageBackup(await backupOf(library), undefined, stopped)).rejects.toThrow('Stopped');
  });

  it('is applied entirely or not at all', async () => {
    const library = await fillLibrary(freshLibrary());
    const other = freshLibrary();
    await savePapers(other, [sighting({ id: '2606.00077', title: 'Mine' })], PLACE);
    const before = await storedIn(other);
    const staged = await stageBackup(await backupOf(library));
    const stop = new AbortController();
    for (const mode of ['merge', 'replace'] as const) {
      const taking = applyStaged(
        other,
        staged.staging,
        mode,
        () => stop.abort(new Error('Stopped')),
        stop.signal,
      );
      await expect(taking).rejects.toThrow('Stopped');
      expect(await storedIn(other)).toEqual(before);
    }
    other.sent.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(applyStaged(other, staged.staging, 'merge')).rejects.toThrow();
    expect(await storedIn(other)).toEqual(before);
    await staged.staging.discard();
  });

  it('contains what is seen and annotated while it is made', async () => {
    const library = await fillLibrary(freshLibrary());
    const lines = writeBackupLines(library, {}, new Date(WEDNESDAY));
    const text: string[] = [];
    for await (const part of lines) {
      text.push(part);
      const title = `Late ${text.length}`;
      // Before and after what has been written: ids are in alphabetical order.
      for (const id of [`0606.0000${text.length}`, `9906.0000${text.length}`])
        if (text.length < 3)
          await savePapers(library, [sighting({ id, title }, { seenAt: WEDNESDAY })], PLACE);
    }
    const staged = await stageBackup(new Blob(text));
    const other = freshLibrary();
    await applyStaged(other, staged.staging, 'replace');
    await staged.staging.discard();
    expect(await storedIn(other)).toEqual(await storedIn(library));
  });

  it('has the day in its name, by the user’s clock', () => {
    expect(backupFileName(new Date(2026, 10, 21, 0, 5))).toBe('papershelf-backup-2026-11-21.jsonl.gz');
  });
});
