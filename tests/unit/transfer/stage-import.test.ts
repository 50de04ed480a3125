import { describe, expect, it } from 'vitest';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, removeFromList } from '../../../lib/library/store/list-entries';
import { createList, entriesOf } from '../../../lib/library/store/lists';
import { savePapers } from '../../../lib/library/store/save-papers';
import { readImport } from '../../../lib/transfer/import/read-import';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { compare, isNoOp } from '../../../lib/transfer/staging/compare';
import { alignIds } from '../../../lib/transfer/staging/duplicates';
import { stageImport } from '../../../lib/transfer/staging/stage-import';
import { storedIn } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const NOW = new Date(WEDNESDAY);
const BIBTEX = `
@misc{a, title = {Known by {ID}}, author = {Ada Lovelace}, eprint = {2606.00001}, eprinttype = {arXiv}, abstract = {Theirs}}
@misc{b, title = {Known by title}, author = {Kurt G\\"odel}, abstract = {Gap}}
@article{c, title = {New one}, author = {李明}, doi = {10.1000/x}}
@misc{d, title = {Broken}, author = {
`;

/** Imports the papers of a text into a library. @returns whether nothing changed */
async function take(library: LibraryDatabase, text: string, list?: string): Promise<boolean> {
  const { papers } = readImport(text, 'x');
  const staged = await stageImport(library, papers, NOW, list);
  await alignIds(library, staged.staging);
  const isNothing = isNoOp(await compare(library, staged.staging, 'merge'));
  await applyStaged(library, staged.staging, 'merge');
  await staged.staging.discard();
  return isNothing;
}

async function filled(): Promise<LibraryDatabase> {
  const library = freshLibrary();
  await savePapers(
    library,
    [
      sighting({ id: '2606.00001', title: 'Known by ID', abstract: 'Ours', upvotes: 3 }),
      sighting({ id: '2606.00002', title: 'Known by Title' }),
    ],
    PLACE,
  );
  return library;
}

describe('papers of another program', () => {
  it('fill gaps of known ones, by id or by title; the others are new', async () => {
    const library = await filled();
    expect(await take(library, BIBTEX)).toBe(false);
    expect(await library.papers.toArray()).toEqual([
      {
        id: '2606.00001',
        title: 'Known by ID',
        abstract: 'Ours',
        authors: ['Ada Lovelace'],
        upvotes: 3,
        firstSeenAt: MONDAY,
        lastSeenAt: MONDAY,
      },
      {
        id: '2606.00002',
        title: 'Known by Title',
        abstract: 'Gap',
        authors: ['Kurt Gödel'],
        firstSeenAt: MONDAY,
        lastSeenAt: MONDAY,
      },
      {
        id: 'title:new-one',
        title: 'New one',
        authors: ['李明'],
        firstSeenAt: WEDNESDAY,
        lastSeenAt: WEDNESDAY,
      },
    ]);
  });

  it('are imported once, however often the file is', async () => {
    const library = await filled();
    await take(library, BIBTEX, 'Mine');
    const before = await storedIn(library);
    expect(await take(library, BIBTEX, 'Mine')).toBe(true);
    expect(await storedIn(library)).toEqual(before);
  });

  it('go to the end of the list of that name, in the order of the file, also those that are only an id', async () => {
    const library = await filled();
    const { id } = await createList(library, { name: 'mine' }, NOW);
    await addToList(library, id, ['2606.00002'], NOW);
    await take(library, '2606.00009\nhttps://arxiv.org/abs/2606.00001v2\n2606.00002', 'Mine');
    expect((await entriesOf(library, id)).map(({ paperId }) => paperId)).toEqual([
      '2606.00002',
      '2606.00009',
      '2606.00001',
    ]);
    expect(await library.papers.count()).toBe(2);
    expect(await library.lists.count()).toBe(1);
  });

  it('change no decision of the user', async () => {
    const library = await filled();
    const { id } = await createList(library, { name: 'Mine' }, NOW);
    await addToList(library, id, ['2606.00001'], NOW);
    await removeFromList(library, id, ['2606.00001'], NOW);
    const set = { note: 'Ours', bookmark: MONDAY };
    await patchAnnotations(library, [{ paperId: '2606.00001', set }], NOW);
    await patchAnnotations(library, [{ paperId: '2606.00001', set: { bookmark: null } }], NOW);
    const memory = JSON.stringify({
      papershelf: 'export',
      version: 1,
      title: 'Mine',
      exportedAt: TUESDAY,
      papers: [
        {
          id: '2606.00001',
          title: 'Known by ID',
          firstSeenAt: MONDAY,
          lastSeenAt: MONDAY,
          citationKey: 'x',
          kept: { note: 'Theirs', bookmarkedAt: TUESDAY, tags: ['new'], status: 'read' },
        },
      ],
    });
    await take(library, memory, 'Mine');
    const annotations = await library.marks.get('2606.00001');
    expect(annotations).toMatchObject({ note: 'Ours', tags: ['new'], status: 'read' });
    expect(annotations?.bookmarkedAt).toBeUndefined();
    expect(await entriesOf(library, id)).toEqual([]);
  });

  it('get the id of the library, and give theirs to a paper that was known by its title', async () => {
    const library = freshLibrary();
    await savePapers(library, [sighting({ id: 'title:bare', title: 'Bare' })], PLACE);
    await patchAnnotations(library, [{ paperId: 'title:bare', set: { note: 'Mine' } }], NOW);
    await take(library, '@misc{a, title={Bare}, eprint={2606.00005}, archivePrefix={arXiv}}');
    expect(await library.papers.toCollection().primaryKeys()).toEqual(['2606.00005']);
    expect((await library.marks.get('2606.00005'))?.note).toBe('Mine');
  });
});

it('what cannot be read of a file is listed with its line, and the rest is read', () => {
  const { papers, skipped } = readImport(BIBTEX, 'x.bib');
  expect(papers).toHaveLength(3);
  expect(skipped).toMatchObject([{ line: 5 }]);
});
