import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeAnnotations,
  mergeEntries,
  mergeLists,
  mergeUserRecords,
} from '../../../lib/library/merge/merge-annotations';
import {
  annotationsFromRegisters,
  annotationsToRegisters,
  tagChanges,
} from '../../../lib/library/model/annotations';
import { entryToRegisters, listToRegisters } from '../../../lib/library/model/lists';
import type { Register, Registers } from '../../../lib/library/model/registers';
import {
  annotationHistory,
  annotations,
  entry,
  list,
  RUNS,
  registersAfter,
  userRecords,
} from '../../support/random-annotations';
import { MONDAY, TUESDAY } from '../../support/sightings';

interface Kind {
  name: string;
  records: fc.Arbitrary<unknown>;
  merge(a: unknown, b: unknown): unknown;
  registersOf?(record: unknown): Registers;
}

const kindOf = <T>(
  name: string,
  records: fc.Arbitrary<T>,
  merge: (a: T, b: T) => T,
  registersOf?: (record: T) => Registers,
) => ({ name, records, merge, registersOf }) as Kind;

const RECORDS = [
  kindOf('annotations', annotations, mergeAnnotations, annotationsToRegisters),
  kindOf('lists', list, mergeLists, listToRegisters),
  kindOf('entries', entry, mergeEntries, entryToRegisters),
];

describe.each([...RECORDS, kindOf('libraries', userRecords, mergeUserRecords)])(
  '$name',
  ({ records, merge }) => {
    it('merge to the same in either order', () => {
      const property = fc.property(records, records, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      });
      fc.assert(property, RUNS);
    });

    it('merge to the same, whichever two are merged first', () => {
      const property = fc.property(records, records, records, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      });
      fc.assert(property, RUNS);
    });

    it('do not change when either of the two is merged again', () => {
      const property = fc.property(records, records, (a, b) => {
        const merged = merge(a, b);
        for (const known of [a, b, merged]) expect(merge(merged, known)).toEqual(merged);
      });
      fc.assert(property, RUNS);
    });
  },
);

describe.each(RECORDS)('of merged $name', ({ records, merge, registersOf }) => {
  it('no value is lost that is later than the other, and none is invented', () => {
    const of = (record: unknown) => registersOf?.(record) ?? {};
    const isLater = (one: Register, other: Register | undefined) => other !== undefined && other.at > one.at;
    const property = fc.property(records, records, (a, b) => {
      const merged = of(merge(a, b));
      for (const [ours, theirs] of [
        [of(a), of(b)],
        [of(b), of(a)],
      ] as const)
        for (const [name, register] of Object.entries(ours)) {
          const later = Object.hasOwn(theirs, name) ? theirs[name] : undefined;
          if (later?.at !== register.at)
            expect(merged[name]).toEqual(isLater(register, later) ? later : register);
        }
      expect(Object.keys(merged).sort()).toEqual([...new Set([of(a), of(b)].flatMap(Object.keys))].sort());
    });
    fc.assert(property, RUNS);
  });
});

it('an empty library gets all of another one, in the order of keys', () => {
  const property = fc.property(userRecords, (records) => {
    const merged = mergeUserRecords({ marks: [], lists: [], entries: [] }, records);
    expect(merged.marks).toEqual([...records.marks].sort((a, b) => (a.paperId < b.paperId ? -1 : 1)));
    expect(merged.lists).toEqual([...records.lists].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(merged.entries).toHaveLength(records.entries.length);
  });
  fc.assert(property, RUNS);
});

it('two libraries that diverged from the same one merge to the same', () => {
  const property = fc.property(
    annotationHistory,
    annotationHistory,
    annotationHistory,
    (common, ours, theirs) => {
      const start = registersAfter(common);
      const [a, b] = [ours, theirs].map((steps) =>
        annotationsFromRegisters('p', registersAfter(steps, start)),
      );
      if (!a || !b) throw new Error('two are made of two');
      const merged = mergeAnnotations(a, b);
      expect(mergeAnnotations(b, a)).toEqual(merged);
      expect(mergeAnnotations(merged, annotationsFromRegisters('p', start))).toEqual(merged);
      expect(mergeAnnotations(a, annotationsFromRegisters('p', start))).toEqual(a);
    },
  );
  fc.assert(property, RUNS);
});

it('tags that differ only in case are one, and the tags of both libraries are kept', () => {
  const at = (moment: string, ...names: string[]) =>
    annotationsFromRegisters(
      'p',
      registersAfter(names.map((name) => ({ set: tagChanges(name, true), now: new Date(moment) }))),
    );
  const a = at(MONDAY, 'Vision', '__proto__', 'a');
  const b = at(TUESDAY, 'constructor', 'VISION');
  expect(mergeAnnotations(a, b).tags).toEqual(['__proto__', 'a', 'constructor', 'VISION']);
});

it('the creation time of a list is the earlier one', () => {
  const [a, b] = [MONDAY, TUESDAY].map((createdAt) => ({ id: 'l', name: '', createdAt, changed: {} }));
  if (a && b) expect([mergeLists(a, b), mergeLists(b, a)]).toEqual([a, a]);
  expect.assertions(1);
});
