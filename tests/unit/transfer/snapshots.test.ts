import { describe, expect, it, vi } from 'vitest';
import { expiredSnapshots, isDailyDue, type Snapshot } from '../../../lib/transfer/backup/rotation';
import {
  deleteSnapshot,
  listSnapshots,
  makeSnapshot,
  openSnapshot,
} from '../../../lib/transfer/backup/snapshots';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { fillLibrary, storedIn } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { MemoryFolder } from '../../support/memory-folder';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 1, 8);
const at = (day: number) => new Date(START + day * DAY);
const daysOf = (snapshots: readonly Snapshot[], now: Date) =>
  snapshots.map(({ madeAt }) => Math.round((now.getTime() - Date.parse(madeAt)) / DAY));

describe('a snapshot', () => {
  it('is a backup of the library until it is deleted', async () => {
    const { open: folder } = new MemoryFolder();
    const library = await fillLibrary(freshLibrary());
    const made = await makeSnapshot(library, {}, 'asked', at(0), { folder });
    expect(made).toMatchObject({ madeAt: '2026-11-01T08:00:00.000Z', why: 'asked', papers: 3 });
    expect(await listSnapshots(folder)).toEqual([made]);
    const staged = await stageBackup(await openSnapshot(made, folder));
    const other = freshLibrary();
    await applyStaged(other, staged.staging, 'replace');
    expect(await storedIn(other)).toEqual(await storedIn(library));
    await staged.staging.discard();
    await deleteSnapshot(made, folder);
    expect(await listSnapshots(folder)).toEqual([]);
  });

  it('that is stopped or fails leaves nothing behind', async () => {
    const folder = new MemoryFolder();
    const library = await fillLibrary(freshLibrary());
    const signal = AbortSignal.abort(new Error('Stopped'));
    const stopped = makeSnapshot(library, {}, 'asked', at(0), { folder: folder.open, signal });
    await expect(stopped).rejects.toThrow('Stopped');
    expect(folder.files.size).toBe(0);
  });

  it('that was interrupted when the browser closed does not count, nor do other files', async () => {
    const folder = new MemoryFolder();
    folder.files.set('2026-11-01T08-00-00.000Z daily 3.jsonl.gz', new Blob([]));
    folder.files.set('notes.txt', new Blob(['x']));
    expect(await listSnapshots(folder.open)).toEqual([]);
  });

  it('that was never finished is deleted by one of another day', async () => {
    const folder = new MemoryFolder();
    const library = await fillLibrary(freshLibrary());
    for (const name of [
      '2026-11-01T08-00-00.000Z daily 3.jsonl.gz',
      '2027-11-01T08-00-00.000Z asked 3.jsonl.gz',
    ])
      folder.files.set(name, new Blob([]));
    // Another page may be writing it.
    folder.files.set('2026-11-02T20-00-00.000Z before 3.jsonl.gz', new Blob([]));
    await makeSnapshot(library, {}, 'daily', at(2), { folder: folder.open });
    expect([...folder.files.keys()].sort()).toEqual([
      '2026-11-02T20-00-00.000Z before 3.jsonl.gz',
      '2026-11-03T08-00-00.000Z daily 3.jsonl.gz',
    ]);
  });

  it('is written and reported also when an earlier one cannot be deleted', async () => {
    const folder = new MemoryFolder();
    const library = await fillLibrary(freshLibrary());
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(folder, 'removeEntry').mockRejectedValue(
      new DOMException('In use', 'NoModificationAllowedError'),
    );
    for (const day of [0, 1, 2]) await makeSnapshot(library, {}, 'before', at(day), { folder: folder.open });
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
    expect(await listSnapshots(folder.open)).toHaveLength(3);
  });
});

describe('when the clock was ahead and is corrected', () => {
  const dated = (why: Snapshot['why'], day: number): Snapshot => ({
    madeAt: at(day).toISOString(),
    why,
    papers: 1,
    size: 1,
  });

  it.each(['daily', 'asked', 'before'] as const)('the next snapshot is kept: %s', async (why) => {
    const folder = new MemoryFolder();
    const library = await fillLibrary(freshLibrary());
    for (const day of [100, 101, 102]) await makeSnapshot(library, {}, why, at(day), { folder: folder.open });
    const made = await makeSnapshot(library, {}, why, at(1), { folder: folder.open });
    expect(made.size).toBeGreaterThan(0);
    expect(await listSnapshots(folder.open)).toContainEqual(made);
  });

  it('those dated later are deleted first, as soon as there are enough others', () => {
    const all = [100, 101, 0, 1, 2].map((day) => dated('daily', day));
    expect(expiredSnapshots(all.slice(0, 3), at(0.5))).toEqual([]);
    expect(expiredSnapshots(all, at(2)).map(({ madeAt }) => madeAt)).toEqual([
      at(101).toISOString(),
      at(100).toISOString(),
    ]);
  });

  it('none of those counts as the daily one', () => {
    expect(isDailyDue([dated('daily', 100)], at(0))).toBe(true);
    expect(isDailyDue([dated('daily', 100), dated('daily', 0)], at(0.5))).toBe(false);
  });
});

describe('daily snapshots', () => {
  it('keep the last three, and always one from a week to two weeks ago', () => {
    let kept: Snapshot[] = [];
    for (let day = 0; day < 60; day++) {
      kept.push({ madeAt: at(day).toISOString(), why: 'daily', papers: day, size: 1 });
      const expired = new Set(expiredSnapshots(kept, at(day)));
      kept = kept.filter((snapshot) => !expired.has(snapshot));
      const ages = daysOf(kept, at(day));
      expect(kept.length).toBeLessThanOrEqual(5);
      expect(ages.filter((age) => age < 3)).toHaveLength(Math.min(3, day + 1));
      if (day >= 7) expect(ages.filter((age) => age >= 7 && age <= 14).length).toBeGreaterThan(0);
    }
  });

  it('are not displaced by those made before an import or by the user', () => {
    const of = (why: Snapshot['why'], day: number) => ({
      madeAt: at(day).toISOString(),
      why,
      papers: 1,
      size: 1,
    });
    const all = [
      of('daily', 0),
      ...[1, 2, 3].map((day) => of('before', day)),
      ...[4, 5, 6, 7].map((day) => of('asked', day)),
    ];
    expect(expiredSnapshots(all, at(8)).map(({ why, madeAt }) => [why, madeAt])).toEqual([
      ['asked', at(4).toISOString()],
      ['before', at(1).toISOString()],
    ]);
  });

  it('are due again after a day', () => {
    const made: Snapshot = { madeAt: at(0).toISOString(), why: 'daily', papers: 1, size: 1 };
    expect(isDailyDue([], at(0))).toBe(true);
    expect(isDailyDue([made], at(0.9))).toBe(false);
    expect(isDailyDue([made], at(1))).toBe(true);
    expect(isDailyDue([{ ...made, why: 'before' }], at(0.1))).toBe(true);
  });
});
