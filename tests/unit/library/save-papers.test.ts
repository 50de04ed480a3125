import { describe, expect, it, vi } from 'vitest';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import { savePapers } from '../../../lib/library/store/save-papers';
import { anotherConnection, freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, record, sighting, TUESDAY } from '../../support/sightings';

const FIELDS = {
  id: '2606.00001',
  title: 'Café Models',
  abstract: 'Yes.',
  authors: ['Ada Lovelace'],
  authorCount: 1,
  publishedOn: '2026-06-20',
  upvotes: 7,
  comments: 2,
  submittedBy: 'akhaliq',
  organization: 'Acme',
  githubUrl: 'https://github.com/o/r',
  githubStars: 10,
  projectUrl: 'https://o.github.io',
  aiSummary: 'Sum.',
  keywords: ['old'],
  thumbnailUrl: 'https://x.co/a.png',
};

it('every field is stored under its documented name, and nothing else', async () => {
  const library = freshLibrary();
  expect(await savePapers(library, [sighting(FIELDS)], PLACE)).toEqual({
    ids: [FIELDS.id],
    added: [FIELDS.id],
  });
  expect(await library.papers.toArray()).toEqual([{ ...FIELDS, firstSeenAt: MONDAY, lastSeenAt: MONDAY }]);
  expect(await library.titles.toArray()).toEqual([{ paperId: FIELDS.id, slug: 'cafe-models' }]);
});

it('known papers are merged with what is seen again', async () => {
  const library = freshLibrary();
  await savePapers(library, [sighting(FIELDS)], PLACE);
  const again = sighting({ title: 'Café Models', upvotes: 9 }, { seenAt: TUESDAY });
  const other = sighting({ id: '2606.00002', title: 'B' }, { seenAt: TUESDAY });
  expect(await savePapers(library, [other, again], PLACE)).toEqual({
    ids: ['2606.00002', '2606.00001'],
    added: ['2606.00002'],
  });
  expect(await library.papers.get(FIELDS.id)).toEqual({
    ...FIELDS,
    upvotes: 9,
    firstSeenAt: MONDAY,
    lastSeenAt: TUESDAY,
  });
});

it('a paper seen twice on one page is one record and counted once', async () => {
  const library = freshLibrary();
  const saved = await savePapers(library, [sighting({ upvotes: 7 }), sighting({ abstract: 'Yes.' })], PLACE);
  expect(saved).toEqual({ ids: ['2606.00001'], added: ['2606.00001'] });
  expect(await library.papers.toArray()).toEqual([record({ upvotes: 7, abstract: 'Yes.' })]);
});

it('a corrected title is found by its new spelling', async () => {
  const library = freshLibrary();
  await savePapers(library, [sighting({ title: 'A' })], PLACE);
  await savePapers(library, [sighting({ title: 'B' }, { isFromData: true, seenAt: TUESDAY })], PLACE);
  expect(await library.titles.toArray()).toEqual([{ paperId: '2606.00001', slug: 'b' }]);
});

it('a page without papers changes nothing', async () => {
  expect(await savePapers(freshLibrary(), [], PLACE)).toEqual({ ids: [], added: [] });
});

describe('when one write of a page fails, nothing of the page is saved', () => {
  const page = [sighting({ upvotes: 9 }, { seenAt: TUESDAY }), sighting({ id: '2606.00002', title: 'B' })];

  it('as with a value that cannot be stored', async () => {
    const library = freshLibrary();
    await savePapers(library, [sighting({ upvotes: 7 })], PLACE);
    const uncloneable = sighting({ id: '2606.00003', title: 'C' });
    Object.assign(uncloneable.fields, { abstract: () => 'no data' });
    await expect(savePapers(library, [...page, uncloneable], PLACE)).rejects.toThrow();
    expect(await library.papers.toArray()).toEqual([record({ upvotes: 7 })]);
    expect(await library.titles.count()).toBe(1);
  });

  it.each(['titles', 'papers', 'marks'] as const)(
    'as with a full disk while %s are written',
    async (store) => {
      const library = freshLibrary();
      await savePapers(library, [sighting({ id: 'title:b', title: 'B' })], PLACE);
      await patchAnnotations(library, [{ paperId: 'title:b', set: { bookmark: MONDAY } }], new Date(MONDAY));
      const before = await Promise.all([library.papers.toArray(), library.titles.toArray()]);
      const method = store === 'marks' ? 'delete' : 'bulkPut';
      vi.spyOn(library[store], method).mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
      await expect(savePapers(library, page, PLACE)).rejects.toThrow('full');
      expect(await Promise.all([library.papers.toArray(), library.titles.toArray()])).toEqual(before);
      expect(await library.marks.toArray()).toMatchObject([{ paperId: 'title:b', bookmarkedAt: MONDAY }]);
    },
  );
});

it('two pages saved at once through two connections lose nothing', async () => {
  const library = freshLibrary();
  const other = anotherConnection(library.name);
  const shared = [sighting({ upvotes: 7 }), sighting({ abstract: 'Yes.' }, { seenAt: TUESDAY })] as const;
  const outcomes = await Promise.all([
    savePapers(library, [shared[0], sighting({ id: '2606.00002', title: 'B' })], PLACE),
    savePapers(other, [shared[1], sighting({ id: '2606.00003', title: 'C' })], PLACE),
  ]);
  expect(outcomes.flatMap(({ added }) => added).sort()).toEqual(['2606.00001', '2606.00002', '2606.00003']);
  expect(await other.papers.toCollection().primaryKeys()).toHaveLength(3);
  expect(await library.papers.get('2606.00001')).toEqual(
    record({ upvotes: 7, abstract: 'Yes.', lastSeenAt: TUESDAY }),
  );
});
