import { describe, expect, it } from 'vitest';
import { mayBeSamePaper, mergeDuplicateRecords, mergePaper } from '../../../lib/library/merge/merge-paper';
import { MONDAY, record, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const TITLE = 'title:a';

it('a title id is replaced by the paper id, never the other way round', () => {
  expect(mergePaper(record({ id: TITLE }), sighting({})).id).toBe('2606.00001');
  expect(mergePaper(record({}), sighting({ id: TITLE })).id).toBe('2606.00001');
});

describe('the merged record of two', () => {
  const byId = record({ authors: ['Ada'], upvotes: 7, firstSeenAt: TUESDAY, lastSeenAt: TUESDAY });
  const byTitle = record({
    id: TITLE,
    abstract: 'Yes.',
    authors: ['Eve'],
    upvotes: 9,
    lastSeenAt: WEDNESDAY,
  });

  it('fills the gaps of the primary one, takes the later counts and spans both times', () => {
    expect(mergeDuplicateRecords(byId, byTitle)).toEqual(
      record({ abstract: 'Yes.', authors: ['Ada'], upvotes: 9, firstSeenAt: MONDAY, lastSeenAt: WEDNESDAY }),
    );
  });

  it('keeps its counts when the other one is older', () => {
    expect(mergeDuplicateRecords(byId, { ...byTitle, lastSeenAt: MONDAY })).toEqual(
      record({ abstract: 'Yes.', authors: ['Ada'], upvotes: 7, firstSeenAt: MONDAY, lastSeenAt: TUESDAY }),
    );
  });

  it('does not change either of them', () => {
    const before = structuredClone([byId, byTitle]);
    mergeDuplicateRecords(byId, byTitle);
    expect([byId, byTitle]).toEqual(before);
  });
});

describe('two papers of the same title may be the same', () => {
  it.each([
    [true, {}, {}],
    [true, { publishedOn: '2026-06-20' }, {}],
    [true, { publishedOn: '2026-06-20' }, { publishedOn: '2026-06-20' }],
    [true, { publishedOn: '2026-06-30' }, { publishedOn: '2026-07-01' }],
    [false, { publishedOn: '2026-06-20' }, { publishedOn: '2026-06-22' }],
    [false, { publishedOn: '2026-06-20' }, { publishedOn: '2025-06-20' }],
    [true, { authorCount: 3 }, {}],
    [true, { authorCount: 3 }, { authorCount: 3, publishedOn: '2026-06-20' }],
    [false, { authorCount: 3 }, { authorCount: 4 }],
    [true, { authors: ['Ada Lovelace'] }, {}],
    [true, { authors: ['Ada Lovelace', 'et al.'] }, { authors: ['A. Lovelace', 'Grace Hopper'] }],
    [false, { authors: ['Ada Lovelace'] }, { authors: ['Grace Hopper'] }],
    [false, { authorCount: 3, publishedOn: '2026-06-20' }, { authorCount: 4, publishedOn: '2026-06-20' }],
  ])('%s: %j and %j', (isSo, a, b) => {
    expect(mayBeSamePaper(record(a), record(b))).toBe(isSo);
    expect(mayBeSamePaper(record(b), record(a))).toBe(isSo);
  });
});
