import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotationsFromRegisters,
  annotationsToRegisters,
  type PaperAnnotations,
} from '../../../lib/library/model/annotations';
import {
  entryFromRegisters,
  entryToRegisters,
  listFromRegisters,
  listToRegisters,
} from '../../../lib/library/model/lists';
import {
  applyChanges,
  mergeRegisters,
  type RegisterChanges,
  type Registers,
} from '../../../lib/library/model/registers';
import {
  annotationHistory,
  entryHistory,
  listHistory,
  RUNS,
  registersAfter,
  type Step,
} from '../../support/random-annotations';
import { MONDAY, TUESDAY } from '../../support/sightings';

const ID = '2606.00001';
const NOW = new Date(TUESDAY);

/** Functions from registers to record and back. */
const KINDS: [
  string,
  fc.Arbitrary<Step[]>,
  (registers: Registers) => object,
  (record: never) => Registers,
][] = [
  [
    'the annotations of a paper',
    annotationHistory,
    (registers) => annotationsFromRegisters(ID, registers),
    annotationsToRegisters,
  ],
  ['a list', listHistory, (registers) => listFromRegisters('l', MONDAY, registers), listToRegisters],
  [
    'an entry of a list',
    entryHistory,
    (registers) => entryFromRegisters('l', ID, registers),
    entryToRegisters,
  ],
];

/** A record as the user sees it: without times, on which the order of tags depends. */
function seen(record: object): object {
  const { changed: _changed, tags = [], ...fields } = record as PaperAnnotations;
  return { ...fields, tags: [...tags].sort() };
}

describe.each(KINDS)('of any history, %s', (_name, histories, recordOf, registersOf) => {
  it('is converted from registers to record and back without loss, also through the database', () => {
    const property = fc.property(histories, (steps) => {
      const registers = registersAfter(steps);
      const record = recordOf(registers);
      expect(registersOf(structuredClone(record) as never)).toEqual(registers);
      expect(recordOf(registersOf(record as never))).toEqual(record);
    });
    fc.assert(property, RUNS);
  });

  it('is as before when a change is undone', () => {
    const property = fc.property(histories, histories, (steps, changes) => {
      const before = registersAfter(steps);
      let now = before;
      const inverses: RegisterChanges[] = [];
      for (const { set, now: clock } of changes) {
        const { registers, inverse } = applyChanges(now, set, clock);
        inverses.unshift(inverse);
        now = registers;
      }
      const back = registersAfter(
        inverses.map((set) => ({ set, now: NOW })),
        now,
      );
      expect(seen(recordOf(back))).toEqual(seen(recordOf(before)));
    });
    fc.assert(property, RUNS);
  });

  it('has a later time after each change, even when the clock is set back', () => {
    const property = fc.property(histories, histories, (steps, changes) => {
      let before = registersAfter(steps);
      for (const { set, now } of changes) {
        const { registers, inverse } = applyChanges(before, set, now);
        for (const [name, { at }] of Object.entries(before))
          if (name in inverse) expect(registers[name]?.at).toSatisfy((time) => String(time) > at);
          else expect(registers[name]).toEqual(before[name]);
        before = registers;
      }
    });
    fc.assert(property, RUNS);
  });
});

describe('a change', () => {
  it('to the same value changes nothing, and has nothing to undo', () => {
    const { registers } = applyChanges({}, { note: 'A', status: null }, NOW);
    expect(registers).toEqual({ note: { value: 'A', at: TUESDAY } });
    expect(applyChanges(registers, { note: 'A', status: null }, new Date(MONDAY))).toEqual({
      registers,
      inverse: {},
    });
  });

  it('that removes a value leaves the time', () => {
    const { registers } = applyChanges({ note: { value: 'A', at: MONDAY } }, { note: null }, NOW);
    expect(registers).toEqual({ note: { at: TUESDAY } });
  });

  it('is a millisecond after the previous one when the clock is earlier', () => {
    const { registers } = applyChanges({ note: { at: TUESDAY } }, { note: 'A' }, new Date(MONDAY));
    expect(registers).toEqual({ note: { value: 'A', at: TUESDAY.replace('000Z', '001Z') } });
  });

  it('does not change its input', () => {
    const before = Object.freeze({ note: Object.freeze({ value: 'A', at: MONDAY }) });
    expect(applyChanges(before, { note: 'B' }, NOW).inverse).toEqual({ note: 'A' });
    expect(before).toEqual({ note: { value: 'A', at: MONDAY } });
  });
});

it.each<[string, Registers[string], Registers[string]]>([
  ['the later', { value: 'B', at: TUESDAY }, { value: 'A', at: MONDAY }],
  ['the removal, if later', { at: TUESDAY }, { value: 'A', at: MONDAY }],
  ['a value, of the same time', { value: 'A', at: MONDAY }, { at: MONDAY }],
  ['the greater, of the same time', { value: 'B', at: MONDAY }, { value: 'A', at: MONDAY }],
])('of two registers this one wins, in either order: %s', (_name, wanted, other) => {
  expect(mergeRegisters({ note: wanted }, { note: other })).toEqual({ note: wanted });
  expect(mergeRegisters({ note: other }, { note: wanted })).toEqual({ note: wanted });
});
