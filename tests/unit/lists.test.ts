import { describe, expect, it } from 'vitest';
import { countPapers, papersById, recentIds, recentPapers } from '../../lib/read/papers';
import { readShelf as shelfOf } from '../../lib/read/shelf';
import type { Library } from '../../lib/store/library';
import {
  addToList,
  deleteList,
  listNamed,
  removeFromList,
  restoreEntries,
  restoreList,
} from '../../lib/store/lists';
import { addBookmark, removeBookmark, restoreBookmark } from '../../lib/store/marks';
import { anotherConnection, freshLibrary, readerOf } from '../support/fresh-library';
import { MONDAY, record, TUESDAY, WEDNESDAY } from '../support/sightings';

const NOW = new Date(MONDAY);
/** As the popup reads it. */
const readShelf = (library: Library) => shelfOf(readerOf(library));
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

async function shelved(library: Library): Promise<[string, string[]][]> {
  return (await readShelf(library)).lists.map(({ name, paperIds }) => [name, paperIds]);
}

describe('a reading list', () => {
  it('is made once, whatever the case and the spaces of its name', async () => {
    const library = freshLibrary();
    const list = await listNamed(library, '  To \n read ', NOW);
    expect(list).toMatchObject({ name: 'To read', createdAt: MONDAY });
    expect(await listNamed(library, 'TO READ', later(1))).toEqual(list);
    expect(await listNamed(library, 'Read', NOW)).not.toEqual(list);
    expect(await library.lists.count()).toBe(2);
  });

  it('is made once even when two pages make it at once', async () => {
    const library = freshLibrary();
    const other = anotherConnection(library.name);
    const [a, b] = await Promise.all([listNamed(library, 'X', NOW), listNamed(other, 'x', NOW)]);
    expect(a).toEqual(b);
  });

  it.each(['', ' \n '])('needs a name, and %j is none', async (name) => {
    await expect(listNamed(freshLibrary(), name, NOW)).rejects.toThrow(RangeError);
  });

  it('holds papers in the order in which they were added, each once', async () => {
    const library = freshLibrary();
    const { id } = await listNamed(library, 'X', NOW);
    for (const paper of ['c', 'a', 'b', 'c']) await addToList(library, id, paper, NOW);
    await addToList(library, id, '0', later(-3600));
    expect(await shelved(library)).toEqual([['X', ['c', 'a', 'b', '0']]]);
  });

  it('gets a paper back at its place', async () => {
    const library = freshLibrary();
    const { id } = await listNamed(library, 'X', NOW);
    for (const [at, paper] of ['a', 'b', 'c'].entries()) await addToList(library, id, paper, later(at));
    const entry = await removeFromList(library, id, 'b');
    expect(await shelved(library)).toEqual([['X', ['a', 'c']]]);
    await restoreEntries(library, entry ? [entry] : []);
    expect(await shelved(library)).toEqual([['X', ['a', 'b', 'c']]]);
    expect(await removeFromList(library, id, 'never there')).toBeUndefined();
  });

  it('is deleted and brought back with what is on it, other lists and papers untouched', async () => {
    const library = freshLibrary();
    await library.papers.put(record({ id: 'a' }));
    const [x, y] = [await listNamed(library, 'X', NOW), await listNamed(library, 'Y', NOW)];
    for (const { id } of [x, y]) await addToList(library, id, 'a', NOW);
    const before = await readShelf(library);
    const deleted = await deleteList(library, x.id);
    expect(await shelved(library)).toEqual([['Y', ['a']]]);
    expect(await library.entries.count()).toBe(1);
    expect(await library.papers.count()).toBe(1);
    if (deleted) await restoreList(library, deleted);
    expect(await readShelf(library)).toEqual(before);
    expect(await deleteList(library, 'no such list')).toBeUndefined();
  });
});

it('a bookmark keeps its date until it is taken away, and comes back with it', async () => {
  const library = freshLibrary();
  await addBookmark(library, 'a', NOW);
  await addBookmark(library, 'a', later(1));
  const bookmark = await removeBookmark(library, 'a');
  expect(bookmark).toEqual({ paperId: 'a', bookmarkedAt: MONDAY });
  expect((await readShelf(library)).bookmarked).toEqual([]);
  if (bookmark) await restoreBookmark(library, bookmark);
  expect((await readShelf(library)).bookmarked).toEqual(['a']);
  expect(await removeBookmark(library, 'b')).toBeUndefined();
});

it('the shelf has the latest bookmark first, lists by name, and the number of papers', async () => {
  const library = freshLibrary();
  await library.papers.bulkPut([record({ id: 'a' }), record({ id: 'b' })]);
  for (const [at, paper] of ['b', 'a', 'c'].entries()) await addBookmark(library, paper, later(at));
  for (const name of ['b list', 'Über', 'a list', 'C list']) await listNamed(library, name, NOW);
  const shelf = await readShelf(library);
  expect(await countPapers(readerOf(library))).toBe(2);
  expect(shelf.bookmarked).toEqual(['c', 'a', 'b']);
  expect(shelf.lists.map((list) => list.name)).toEqual(['a list', 'b list', 'C list', 'Über']);
});

it('papers come by when they were last seen, or as they are asked for', async () => {
  const library = freshLibrary();
  const days = { a: TUESDAY, b: WEDNESDAY, c: MONDAY };
  await library.papers.bulkPut(Object.entries(days).map(([id, lastSeenAt]) => record({ id, lastSeenAt })));
  const reader = readerOf(library);
  expect(await recentIds(reader)).toEqual(['b', 'a', 'c']);
  expect(await recentIds(reader, 2)).toEqual(['b', 'a']);
  expect((await recentPapers(reader, 2)).map(({ id }) => id)).toEqual(['b', 'a']);
  expect((await papersById(reader, ['c', 'x', 'a'])).map(({ id }) => id)).toEqual(['c', 'a']);
});
