import { beforeEach, describe, expect, it } from 'vitest';
import { tagChanges } from '../../../lib/library/model/annotations';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { anotherConnection, freshLibrary } from '../../support/fresh-library';
import { MONDAY, TUESDAY } from '../../support/sightings';

const NOW = new Date(MONDAY);
const LATER = new Date(TUESDAY);

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const annotationsOf = (paperId: string) => library.marks.get(paperId);

describe('annotations', () => {
  it('are created with the first change, with its time, without fields that are not set', async () => {
    await patchAnnotations(library, [{ paperId: 'a', set: { bookmark: MONDAY } }], LATER);
    expect(await library.marks.toArray()).toEqual([
      { paperId: 'a', bookmarkedAt: MONDAY, changed: { bookmark: TUESDAY } },
    ]);
  });

  it('stay as a record of when they were removed', async () => {
    await patchAnnotations(library, [{ paperId: 'a', set: { note: 'N', ...tagChanges('X', true) } }], NOW);
    expect(await annotationsOf('a')).toMatchObject({ note: 'N', tags: ['X'], worded: 1 });
    await patchAnnotations(
      library,
      [{ paperId: 'a', set: { note: null, ...tagChanges('x', false) } }],
      LATER,
    );
    expect(await annotationsOf('a')).toEqual({ paperId: 'a', changed: { note: TUESDAY, 'tag:x': TUESDAY } });
  });

  it('that do not change are not written, nor undone', async () => {
    const set = { bookmark: MONDAY, status: 'read' };
    await patchAnnotations(library, [{ paperId: 'a', set }], NOW);
    const before = await annotationsOf('a');
    const patches = [
      { paperId: 'a', set: { ...set, note: null } },
      { paperId: 'b', set: { hidden: null } },
    ];
    expect(await patchAnnotations(library, patches, LATER)).toEqual([]);
    expect(await library.marks.toArray()).toEqual([before]);
  });

  it('of one paper are changed several times at once, and undone from the last to the first', async () => {
    const patches = ['to-read', 'reading', 'read'].map((status) => ({ paperId: 'a', set: { status } }));
    const inverses = await patchAnnotations(library, patches, NOW);
    expect((await annotationsOf('a'))?.status).toBe('read');
    expect(inverses.map(({ set }) => set.status)).toEqual(['reading', 'to-read', null]);
    await patchAnnotations(library, inverses, LATER);
    expect((await annotationsOf('a'))?.status).toBeUndefined();
  });

  it('of many papers are changed at once, except those that already have the value', async () => {
    await patchAnnotations(library, [{ paperId: 'b', set: { status: 'read' } }], NOW);
    const patches = ['a', 'b', 'c'].map((paperId) => ({ paperId, set: { status: 'read' } }));
    const inverses = await patchAnnotations(library, patches, LATER);
    expect(inverses.map(({ paperId }) => paperId)).toEqual(['c', 'a']);
    await patchAnnotations(library, inverses, LATER);
    expect((await library.marks.toArray()).map(({ status }) => status)).toEqual([
      undefined,
      'read',
      undefined,
    ]);
  });

  it('changed by two pages at the same time are both stored', async () => {
    const other = anotherConnection(library.name);
    await Promise.all([
      patchAnnotations(library, [{ paperId: 'a', set: { note: 'N' } }], NOW),
      patchAnnotations(other, [{ paperId: 'a', set: tagChanges('X', true) }], NOW),
    ]);
    expect(await annotationsOf('a')).toMatchObject({ note: 'N', tags: ['X'] });
  });
});

describe('tags', () => {
  const tag = (name: string, isOn = true, now = NOW) =>
    patchAnnotations(library, [{ paperId: 'a', set: tagChanges(name, isOn) }], now);

  it('are in the order in which they were added', async () => {
    for (const [at, name] of ['z', 'a', 'm'].entries()) await tag(name, true, new Date(NOW.getTime() + at));
    expect((await annotationsOf('a'))?.tags).toEqual(['z', 'a', 'm']);
  });

  it('that differ in case or spaces are one, as last typed', async () => {
    for (const name of ['Machine  learning', ' machine Learning ']) await tag(name);
    expect((await annotationsOf('a'))?.tags).toEqual(['machine Learning']);
    await tag('MACHINE LEARNING', false);
    expect((await annotationsOf('a'))?.tags).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', 'tag:x', 'note'])('can be called %s', async (name) => {
    await tag(name);
    expect((await annotationsOf('a'))?.tags).toEqual([name]);
    await tag('other');
    await tag(name, false);
    expect((await annotationsOf('a'))?.tags).toEqual(['other']);
  });
});
