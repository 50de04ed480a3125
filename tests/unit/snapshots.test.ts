import { describe, expect, it } from 'vitest';
import { isDue, outdated, type Snapshot } from '../../lib/backup/rotation';
import { deleteSnapshot, listSnapshots, makeSnapshot, openSnapshot } from '../../lib/backup/snapshots';
import { stageBackup } from '../../lib/backup/stage';
import { takeIn } from '../../lib/backup/take-in';
import { fillLibrary, storedIn } from '../support/backups';
import { freshLibrary } from '../support/fresh-library';
import { MemoryFolder } from '../support/memory-folder';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 1, 8);
const at = (day: number) => new Date(START + day * DAY);
const daysOf = (snapshots: readonly Snapshot[], now: Date) =>
  snapshots.map(({ madeAt }) => Math.round((now.getTime() - Date.parse(madeAt)) / DAY));

describe('a snapshot', () => {
  it('is a backup of the library, there until it is deleted', async () => {
    const { open: folder } = new MemoryFolder();
    const library = await fillLibrary(freshLibrary());
    const made = await makeSnapshot(library, {}, 'asked', at(0), { folder });
    expect(made).toMatchObject({ madeAt: '2026-11-01T08:00:00.000Z', why: 'asked', papers: 3 });
    expect(await listSnapshots(folder)).toEqual([made]);
    const staged = await stageBackup(await openSnapshot(made, folder));
    const other = freshLibrary();
    await takeIn(other, staged.incoming, 'replace');
    expect(await storedIn(other)).toEqual(await storedIn(library));
    await staged.incoming.discard();
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

  it('that was cut short by the end of the browser is none, nor is what else lies there', async () => {
    const folder = new MemoryFolder();
    folder.files.set('2026-11-01T08-00-00.000Z daily 3.jsonl.gz', new Blob([]));
    folder.files.set('notes.txt', new Blob(['x']));
    expect(await listSnapshots(folder.open)).toEqual([]);
  });
});

describe('of the snapshots made every day', () => {
  it('the last three are kept, and always one of a week to two weeks ago', () => {
    let kept: Snapshot[] = [];
    for (let day = 0; day < 60; day++) {
      kept.push({ madeAt: at(day).toISOString(), why: 'daily', papers: day, size: 1 });
      const gone = new Set(outdated(kept));
      kept = kept.filter((snapshot) => !gone.has(snapshot));
      const ages = daysOf(kept, at(day));
      expect(kept.length).toBeLessThanOrEqual(5);
      expect(ages.filter((age) => age < 3)).toHaveLength(Math.min(3, day + 1));
      if (day >= 7) expect(ages.filter((age) => age >= 7 && age <= 14).length).toBeGreaterThan(0);
    }
  });

  it('those made before a file was taken in, or by the reader, take nobody’s place', () => {
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
    expect(outdated(all).map(({ why, madeAt }) => [why, madeAt])).toEqual([
      ['asked', at(4).toISOString()],
      ['before', at(1).toISOString()],
    ]);
  });

  it('the next is due when a day is over', () => {
    const made: Snapshot = { madeAt: at(0).toISOString(), why: 'daily', papers: 1, size: 1 };
    expect(isDue([], at(0))).toBe(true);
    expect(isDue([made], at(0.9))).toBe(false);
    expect(isDue([made], at(1))).toBe(true);
    expect(isDue([{ ...made, why: 'before' }], at(0.1))).toBe(true);
  });
});
