import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePapers, tieBreak } from '../../../lib/library/merge/merge-records';
import type { Paper } from '../../../lib/paper/paper';
import { MONDAY, record, TUESDAY, WEDNESDAY } from '../../support/sightings';

const RUNS = { seed: 6, numRuns: 2_000 } as const;
const text = fc.constantFrom('a', 'ab', 'abc', 'b', 'Ü');
const timestamp = fc.constantFrom(MONDAY, TUESDAY, WEDNESDAY);
const paper: fc.Arbitrary<Paper> = fc
  .record(
    {
      title: text,
      abstract: text,
      authors: fc.array(text, { minLength: 1, maxLength: 2 }),
      upvotes: fc.nat(3),
      publishedOn: fc.constantFrom('2026-06-20', '2026-06-21'),
      seen: fc.tuple(timestamp, timestamp),
    },
    { requiredKeys: ['title', 'seen'] },
  )
  .map(({ seen, ...fields }) => {
    const [firstSeenAt = '', lastSeenAt = ''] = [...seen].sort();
    return { id: '2606.00001', ...fields, firstSeenAt, lastSeenAt };
  });

describe('merged records of a paper', () => {
  it('are the same in either order', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        expect(mergePapers(a, b)).toEqual(mergePapers(b, a));
      }),
      RUNS,
    );
  });

  it('do not change when either is merged with them again', () => {
    const property = fc.property(paper, paper, (a, b) => {
      const merged = mergePapers(a, b);
      for (const known of [a, b, merged]) expect(mergePapers(merged, known)).toEqual(merged);
    });
    fc.assert(property, RUNS);
  });

  it('have every field that either has, and no value that neither has', () => {
    const property = fc.property(paper, paper, (a, b) => {
      const merged = mergePapers(a, b);
      expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(a), ...Object.keys(b)]));
      for (const [field, value] of Object.entries(merged))
        expect([a[field as keyof Paper], b[field as keyof Paper]]).toContainEqual(value);
    });
    fc.assert(property, RUNS);
  });

  it('have the values seen last, but no truncated text', () => {
    const earlier = record({ abstract: 'Whole text', upvotes: 9, lastSeenAt: MONDAY });
    const later = record({ abstract: 'Whole', upvotes: 7, firstSeenAt: TUESDAY, lastSeenAt: TUESDAY });
    expect(mergePapers(earlier, later)).toMatchObject({
      abstract: 'Whole text',
      upvotes: 7,
      firstSeenAt: MONDAY,
      lastSeenAt: TUESDAY,
    });
  });
});

it('of two records without a time the same one wins, however their fields are ordered', () => {
  const [a, b] = [
    { x: 1, y: 2 },
    { y: 3, x: 1 },
  ];
  expect(tieBreak(a, b)).toBe(b);
  expect(tieBreak(b, a)).toBe(b);
});
