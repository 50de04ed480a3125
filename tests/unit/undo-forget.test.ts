import { expect, it } from 'vitest';
import { forgetPeriod } from '../../lib/store/forget';
import type { Library } from '../../lib/store/library';
import { savePapers } from '../../lib/store/save-papers';
import { dropForgotten, forgetWithUndo, undoForget } from '../../lib/store/undo-forget';
import { freshLibrary } from '../support/fresh-library';
import { PLACE } from '../support/pages';
import { MONDAY, sighting, WEDNESDAY } from '../support/sightings';

const NOW = new Date(WEDNESDAY);
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = MONDAY.slice(0, 10);

async function withPapers(...ids: string[]): Promise<Library> {
  const library = freshLibrary();
  const sightings = ids.map((id) => sighting({ id, title: `On ${id}` }));
  await savePapers(library, sightings, PLACE);
  return library;
}

function forgetAll(library: Library, now = NOW) {
  return forgetWithUndo(library, () => forgetPeriod(library, DAY, DAY), now);
}

async function contents(library: Library) {
  const { papers, titles, sightings } = library;
  return [await papers.toArray(), await titles.toArray(), await sightings.toArray()];
}

it('what was forgotten comes back as it was, once', async () => {
  const library = await withPapers('2606.00001', '2606.00002');
  const before = await contents(library);
  const { undoId, ids } = await forgetAll(library);
  expect([...ids].sort()).toEqual(['2606.00001', '2606.00002']);
  expect(await contents(library)).toEqual([[], [], []]);
  expect((await undoForget(library, undoId)).sort()).toEqual(['2606.00001', '2606.00002']);
  expect(await contents(library)).toEqual(before);
  expect(await library.forgotten.count()).toBe(0);
  await expect(undoForget(library, undoId)).rejects.toThrow('no longer kept');
});

it('two forgettings are undone each by itself', async () => {
  const library = await withPapers('2606.00001');
  const first = await forgetAll(library);
  await savePapers(library, [sighting({ id: '2606.00002', title: 'B' })], PLACE);
  const second = await forgetAll(library);
  expect(await undoForget(library, first.undoId)).toEqual(['2606.00001']);
  expect(await undoForget(library, second.undoId)).toEqual(['2606.00002']);
  expect(await library.papers.count()).toBe(2);
});

it('it is kept for an hour, and let go at the next forgetting or when that is asked for', async () => {
  const library = await withPapers('2606.00001');
  await forgetAll(library);
  await forgetAll(library, later(59));
  expect(await library.forgotten.count()).toBe(2);
  await forgetAll(library, later(61));
  expect(await library.forgotten.count()).toBe(2);
  await dropForgotten(library, later(300));
  expect(await library.forgotten.count()).toBe(0);
});

it('nothing is forgotten when it cannot be kept for the undo', async () => {
  const library = await withPapers('2606.00001');
  const before = await contents(library);
  library.forgotten.hook('creating', () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  await expect(forgetAll(library)).rejects.toThrow('No room.');
  expect(await contents(library)).toEqual(before);
  expect(await library.changes.count()).toBe(1);
});
