import { describe, expect, it } from 'vitest';
import { tagChanges } from '../../../lib/library/model/annotations';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { compare } from '../../../lib/transfer/staging/compare';
import { alignIds } from '../../../lib/transfer/staging/duplicates';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { arrived, backupOf, gzipped, storedIn } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { sighting, WEDNESDAY } from '../../support/sightings';

const ID = '2606.00001';
const BARE = 'title:old-title';
const seen = (day: number) => ({ seenAt: `2026-06-${day}T10:00:00.000Z` });

/** A paper that was seen by its title, retitled, and seen by its id: two records that its own library never merged. */
async function neverJoined(): Promise<LibraryDatabase> {
  const library = freshLibrary();
  const now = new Date('2026-06-26T00:00:00.000Z');
  await savePapers(library, [sighting({ id: BARE, title: 'Old title' }, seen(20))], 'daily:a');
  const fields = { id: ID, title: 'New title', abstract: 'The abstract', authors: ['X Y'] };
  await savePapers(library, [sighting(fields, seen(25))], 'daily:b');
  const set = { bookmark: now.toISOString(), note: 'Precious', ...tagChanges('mine', true) };
  await patchAnnotations(
    library,
    [
      { paperId: ID, set },
      { paperId: BARE, set: { status: 'to-read' } },
    ],
    now,
  );
  return library;
}

/** A library that has the paper by its id, under its old title. */
async function withOldTitle(): Promise<LibraryDatabase> {
  const library = freshLibrary();
  await savePapers(library, [sighting({ id: ID, title: 'Old title', upvotes: 3 }, seen(21))], 'daily:a');
  return library;
}

/** The library's records as a backup, in reverse order in each store. */
async function turnedRound(library: LibraryDatabase): Promise<Blob> {
  const stores = Object.entries(await storedIn(library));
  const lines = stores.flatMap(([store, all]) => all.map((record) => JSON.stringify([store, record])));
  const end = Object.fromEntries(stores.map(([store, all]) => [store, all.length]));
  const header = { papershelf: 'backup', version: 1, layout: 5, madeAt: WEDNESDAY };
  return gzipped([JSON.stringify(header), ...lines.reverse(), JSON.stringify({ end })]);
}

/** The same with a thousand other papers between the two, so that they are staged in different parts. */
async function farApart(library: LibraryDatabase): Promise<Blob> {
  const between = Array.from({ length: 1_000 }, (_, at) => {
    const id = `2606.1${String(at).padStart(4, '0')}`;
    return { id, title: `Between ${at}`, firstSeenAt: WEDNESDAY, lastSeenAt: WEDNESDAY };
  });
  await library.papers.bulkPut(between);
  const file = await backupOf(library);
  await library.papers.bulkDelete(between.map(({ id }) => id));
  return file;
}

describe('two records that turn out to be of one paper', () => {
  it.each([
    ['in a backup', backupOf],
    ['in a backup in another order', turnedRound],
    ['far apart in a backup', farApart],
  ] as const)('lose nothing: %s', async (_name, fileOf) => {
    const theirs = await neverJoined();
    const ours = await withOldTitle();
    const staged = await stageBackup(await fileOf(theirs));
    await alignIds(ours, staged.staging);
    const { papers, marks } = await compare(ours, staged.staging, 'merge');
    expect([papers.keys.changed, marks.keys.new]).toEqual([[ID], [ID]]);
    const [shown] = await staged.staging.records('marks', [ID]);
    expect(shown).toMatchObject({ note: 'Precious', status: 'to-read' });
    await applyStaged(ours, staged.staging, 'merge');
    await staged.staging.discard();
    expect(await ours.papers.get(ID)).toEqual({
      id: ID,
      title: 'New title',
      abstract: 'The abstract',
      authors: ['X Y'],
      upvotes: 3,
      firstSeenAt: '2026-06-20T10:00:00.000Z',
      lastSeenAt: '2026-06-25T10:00:00.000Z',
    });
    const tags = ['mine'];
    expect(await ours.marks.toArray()).toEqual([
      expect.objectContaining({ paperId: ID, note: 'Precious', status: 'to-read', tags }),
    ]);
    expect(await ours.papers.get(BARE)).toBeUndefined();
    expect((await ours.sightings.toArray()).map(({ paperId, place }) => [paperId, place])).toEqual([
      [ID, 'daily:a'],
      [ID, 'daily:a'],
      [ID, 'daily:b'],
    ]);
  });

  it('give the same result in either order of the libraries', async () => {
    const [first, second] = [await neverJoined(), await withOldTitle()];
    const [one, two] = [await backupOf(first), await backupOf(second)];
    for (const [into, file] of [
      [first, two],
      [second, one],
    ] as const) {
      const staged = await stageBackup(file);
      await applyStaged(into, staged.staging, 'merge');
      await staged.staging.discard();
    }
    expect(await storedIn(first)).toEqual(await storedIn(second));
  });
});

it('a paper has the id of the library when it is applied, as when it was compared', async () => {
  const theirs = freshLibrary();
  await savePapers(theirs, [sighting({ id: BARE, title: 'Old title' }, seen(20))], 'daily:a');
  const ours = await withOldTitle();
  const staged = await stageBackup(await backupOf(theirs));
  await alignIds(ours, staged.staging);
  expect((await arrived(staged.staging, 'papers')).map(({ id }) => id)).toEqual([ID]);
  await applyStaged(ours, staged.staging, 'merge');
  await staged.staging.discard();
  expect(await ours.papers.toCollection().primaryKeys()).toEqual([ID]);
});
