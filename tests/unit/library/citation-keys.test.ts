import { expect, it } from 'vitest';
import { assignCitationKeys } from '../../../lib/library/store/citation-keys';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { backupOf } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const keysOf = async (library: LibraryDatabase, wanted: [string, string][], at = MONDAY) =>
  (await assignCitationKeys(library, wanted, new Date(at))).map(({ stem, isFirst }) =>
    isFirst ? stem : `${stem}+`,
  );

it('a stem is the key of the first paper to claim it, and of no other', async () => {
  const library = freshLibrary();
  expect(
    await keysOf(library, [
      ['1', 'wang2025attention'],
      ['2', 'wang2025attention'],
      ['3', 'li2025flow'],
    ]),
  ).toEqual(['wang2025attention', 'wang2025attention+', 'li2025flow']);
});

it('keys are the same at the next export, in another order, and when more is known about the paper', async () => {
  const library = freshLibrary();
  await keysOf(library, [
    ['1', 'a'],
    ['2', 'a'],
  ]);
  expect(
    await keysOf(library, [
      ['9', 'a'],
      ['2', 'changed'],
      ['1', 'changed'],
    ]),
  ).toEqual(['a+', 'a+', 'a']);
});

it('setting the clock back takes no key away', async () => {
  const library = freshLibrary();
  await keysOf(library, [['2', 'a']], WEDNESDAY);
  expect(await keysOf(library, [['1', 'a']], MONDAY)).toEqual(['a+']);
  expect(await keysOf(library, [['2', 'a']], MONDAY)).toEqual(['a']);
});

it('when two libraries are merged the earlier claim wins, in either order, and no key is assigned twice', async () => {
  const [first, second] = [freshLibrary(), freshLibrary()];
  await keysOf(
    first,
    [
      ['1', 'a'],
      ['3', 'b'],
    ],
    TUESDAY,
  );
  await keysOf(
    second,
    [
      ['2', 'a'],
      ['3', 'c'],
    ],
    MONDAY,
  );
  const merged: string[][] = [];
  for (const [into, from] of [
    [first, second],
    [second, first],
  ] as const) {
    const other = freshLibrary();
    for (const library of [into, from]) {
      const staged = await stageBackup(await backupOf(library));
      await applyStaged(other, staged.staging, 'merge');
      await staged.staging.discard();
    }
    merged.push(
      await keysOf(other, [
        ['1', 'x'],
        ['2', 'x'],
        ['3', 'x'],
      ]),
    );
  }
  expect(merged).toEqual([
    ['a+', 'a', 'c'],
    ['a+', 'a', 'c'],
  ]);
});

it('a paper known by its title keeps its key when its id becomes known', async () => {
  const library = freshLibrary();
  await savePapers(library, [sighting({ id: 'title:a', title: 'A' })], PLACE);
  await keysOf(library, [['title:a', 'a2026']]);
  await savePapers(library, [sighting({ id: '2606.00001', title: 'A' })], PLACE);
  expect(await keysOf(library, [['2606.00001', 'other']])).toEqual(['a2026']);
});
