import { describe, expect, it } from 'vitest';
import type { Library } from '../../lib/store/library';
import { addToList, listNamed } from '../../lib/store/lists';
import { addBookmark } from '../../lib/store/marks';
import { savePapers } from '../../lib/store/save-papers';
import { freshLibrary } from '../support/fresh-library';
import { PLACE } from '../support/pages';
import { MONDAY, record, sighting, TUESDAY } from '../support/sightings';

const ID = '2606.00001';
const TITLE = 'title:a';
const byTitle = (facts = {}, rest = {}) => sighting({ id: TITLE, ...facts }, rest);
const byId = (facts = {}, rest = {}) => sighting(facts, { seenAt: TUESDAY, ...rest });

const idsIn = (library: Library) => library.papers.toCollection().primaryKeys();

describe('a record known by its title', () => {
  it('becomes the record of the id, with everything that is known', async () => {
    const library = freshLibrary();
    await savePapers(library, [byTitle({ abstract: 'Yes.', authorCount: 3 })], PLACE);
    expect(await savePapers(library, [byId({ upvotes: 7 })], PLACE)).toEqual({ ids: [ID], added: [] });
    const united = record({ abstract: 'Yes.', authorCount: 3, upvotes: 7, lastSeenAt: TUESDAY });
    expect(await library.papers.toArray()).toEqual([united]);
    expect(await library.titles.toArray()).toEqual([{ paperId: ID, slug: 'a' }]);
  });

  it('takes its bookmark and its places on lists along', async () => {
    const library = freshLibrary();
    await savePapers(library, [byTitle()], PLACE);
    const list = await listNamed(library, 'To read', new Date(MONDAY));
    await addBookmark(library, TITLE, new Date(MONDAY));
    await addToList(library, list.id, TITLE, new Date(MONDAY));
    await savePapers(library, [byId()], PLACE);
    expect(await library.bookmarks.toArray()).toEqual([{ paperId: ID, bookmarkedAt: MONDAY }]);
    expect(await library.entries.toArray()).toEqual([{ listId: list.id, paperId: ID, addedAt: MONDAY }]);
  });

  it('joins a record of the id that has marks of its own', async () => {
    const library = freshLibrary();
    // Two records as long as the titles differ; then the data corrects one.
    await savePapers(
      library,
      [byTitle({ publishedOn: '2026-06-20' }), byId({ title: 'Working title' })],
      PLACE,
    );
    const list = await listNamed(library, 'To read', new Date(MONDAY));
    for (const [at, id] of [ID, TITLE].entries()) {
      const now = new Date(Date.parse(MONDAY) + at * 1000);
      await addBookmark(library, id, now);
      await addToList(library, list.id, id, now);
    }
    await savePapers(library, [byId({ title: 'A', upvotes: 3 }, { isFromData: true })], PLACE);
    expect(await library.papers.toArray()).toMatchObject([{ id: ID, title: 'A', publishedOn: '2026-06-20' }]);
    expect(await library.bookmarks.toArray()).toEqual([{ paperId: ID, bookmarkedAt: MONDAY }]);
    expect(await library.entries.toArray()).toEqual([{ listId: list.id, paperId: ID, addedAt: MONDAY }]);
  });

  it('may be found and get its id on one and the same page, in either order', async () => {
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

it('a paper known by its id is not made anew when only its title is seen', async () => {
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

  it('are not mixed up by a third sighting that fits both', async () => {
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
