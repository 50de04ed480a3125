import { describe, expect, it } from 'vitest';
import { tagChanges } from '../../../lib/library/model/annotations';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList } from '../../../lib/library/store/list-entries';
import { getOrCreateList, patchEntries } from '../../../lib/library/store/lists';
import { savePapers } from '../../../lib/library/store/save-papers';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, record, sighting, TUESDAY } from '../../support/sightings';

const ID = '2606.00001';
const TITLE = 'title:a';
const NOW = new Date(MONDAY);
const [later, latest] = [1, 2].map((seconds) => new Date(NOW.getTime() + seconds * 1000)) as [Date, Date];
const byTitle = (fields = {}, rest = {}) => sighting({ id: TITLE, ...fields }, rest);
const byId = (fields = {}, rest = {}) => sighting(fields, { seenAt: TUESDAY, ...rest });

const idsIn = (library: LibraryDatabase) => library.papers.toCollection().primaryKeys();

describe('a record known by its title', () => {
  it('becomes the record of the id, with all its fields', async () => {
    const library = freshLibrary();
    await savePapers(library, [byTitle({ abstract: 'Yes.', authorCount: 3 })], PLACE);
    expect(await savePapers(library, [byId({ upvotes: 7 })], PLACE)).toEqual({ ids: [ID], added: [] });
    const merged = record({ abstract: 'Yes.', authorCount: 3, upvotes: 7, lastSeenAt: TUESDAY });
    expect(await library.papers.toArray()).toEqual([merged]);
    expect(await library.titles.toArray()).toEqual([{ paperId: ID, slug: 'a' }]);
  });

  it('keeps its annotations and list entries', async () => {
    const library = freshLibrary();
    await savePapers(library, [byTitle()], PLACE);
    const list = await getOrCreateList(library, 'To read', NOW);
    const set = { bookmark: MONDAY, status: 'reading', ...tagChanges('X', true) };
    await patchAnnotations(library, [{ paperId: TITLE, set }], NOW);
    await addToList(library, list.id, [TITLE], NOW);
    const [annotations, entry] = [
      await library.marks.get(TITLE),
      await library.entries.get([list.id, TITLE]),
    ];
    expect([annotations?.tags, entry?.addedAt]).toEqual([['X'], MONDAY]);
    await savePapers(library, [byId()], PLACE);
    expect(await library.marks.toArray()).toEqual([{ ...annotations, paperId: ID }]);
    expect(await library.entries.toArray()).toEqual([{ ...entry, paperId: ID }]);
  });

  it('is merged with a record of the id that has its own annotations: the later change wins', async () => {
    const library = freshLibrary();
    // Two records as long as the titles differ; then the data corrects one.
    await savePapers(
      library,
      [byTitle({ publishedOn: '2026-06-20' }), byId({ title: 'Working title' })],
      PLACE,
    );
    const list = await getOrCreateList(library, 'To read', NOW);
    await patchAnnotations(library, [{ paperId: TITLE, set: { status: 'to-read', note: 'By title.' } }], NOW);
    await addToList(library, list.id, [TITLE, ID], NOW);
    const annotated = { paperId: ID, set: { bookmark: MONDAY, status: 'read' } };
    await patchAnnotations(library, [annotated, { paperId: TITLE, set: { bookmark: MONDAY } }], later);
    await patchAnnotations(library, [{ paperId: TITLE, set: { bookmark: null } }], latest);
    await patchEntries(library, [{ listId: list.id, paperId: TITLE, set: { note: 'First.' } }], later);
    await savePapers(library, [byId({ title: 'A', upvotes: 3 }, { isFromData: true })], PLACE);
    expect(await library.papers.toArray()).toMatchObject([{ id: ID, title: 'A', publishedOn: '2026-06-20' }]);
    const [first, ...others] = await library.marks.toArray();
    expect(first).toMatchObject({ paperId: ID, status: 'read', note: 'By title.' });
    expect([first?.bookmarkedAt, others]).toEqual([undefined, []]);
    expect(await library.entries.toArray()).toMatchObject([
      { listId: list.id, paperId: ID, addedAt: MONDAY, note: 'First.' },
    ]);
  });

  it('can be created and get its id on the same page, in either order', async () => {
    for (const page of [
      [byTitle({ abstract: 'Yes.' }), byId()],
      [byId(), byTitle({ abstract: 'Yes.' })],
    ]) {
      const library = freshLibrary();
      expect(await savePapers(library, page, PLACE)).toEqual({ ids: [ID], added: [ID] });
      expect(await library.papers.toArray()).toEqual([record({ abstract: 'Yes.', lastSeenAt: TUESDAY })]);
      expect(await library.titles.toArray()).toEqual([{ paperId: ID, slug: 'a' }]);
    }
  });
});

it('a paper known by its id is not created again when only its title is seen', async () => {
  const library = freshLibrary();
  await savePapers(library, [sighting({ title: 'Á', publishedOn: '2026-06-20' })], PLACE);
  const seen = byTitle({ publishedOn: '2026-06-21', abstract: 'Yes.' }, { seenAt: TUESDAY });
  expect(await savePapers(library, [seen], PLACE)).toEqual({ ids: [ID], added: [] });
  expect(await library.papers.toArray()).toEqual([
    record({ title: 'Á', publishedOn: '2026-06-20', abstract: 'Yes.', lastSeenAt: TUESDAY }),
  ]);
});

describe('two papers with the same title', () => {
  it('and two ids stay two', async () => {
    const library = freshLibrary();
    await savePapers(library, [byId(), byId({ id: '2606.00002' })], PLACE);
    await savePapers(library, [byId({ id: '2606.00002', upvotes: 3 })], PLACE);
    expect(await idsIn(library)).toEqual([ID, '2606.00002']);
  });

  it.each([
    ['days', { publishedOn: '2024-01-01' }, { publishedOn: '2026-06-20' }],
    ['numbers of authors', { authorCount: 2 }, { authorCount: 300 }],
  ])('and different %s stay two, whichever is known by its title', async (_name, one, other) => {
    for (const page of [
      [byTitle(one), byId(other)],
      [byId(other), byTitle(one)],
    ]) {
      const library = freshLibrary();
      for (const seen of page) await savePapers(library, [seen], PLACE);
      expect(await idsIn(library)).toEqual([ID, TITLE]);
    }
  });

  it('are not confused by a third sighting that matches both', async () => {
    const library = freshLibrary();
    await savePapers(
      library,
      [byId({ abstract: 'One.' }), byId({ id: '2606.00002', abstract: 'Two.' })],
      PLACE,
    );
    await savePapers(library, [byTitle({ organization: 'Acme' })], PLACE);
    const papers = await library.papers.bulkGet([ID, '2606.00002']);
    expect(papers.map((paper) => paper?.organization)).toEqual([undefined, undefined]);
  });
});
