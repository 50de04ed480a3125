import fc from 'fast-check';
import type { UserRecords } from '../../lib/library/merge/merge-annotations';
import {
  annotationsFromRegisters,
  type PaperAnnotations,
  STATUSES,
  tagChanges,
} from '../../lib/library/model/annotations';
import {
  entryFromRegisters,
  type ListEntry,
  listFromRegisters,
  type ReadingList,
} from '../../lib/library/model/lists';
import { applyChanges, type RegisterChanges, type Registers } from '../../lib/library/model/registers';

/** How properties are tried: the same cases at each run. */
export const RUNS = { seed: 5, numRuns: 1000 } as const;

/** What a reader did, and what the clock said then: clocks are set back, and two libraries act at the same moment. */
export interface Step {
  set: RegisterChanges;
  now: Date;
}

const MOMENTS = [0, 0, 1, 2, 3_600_000, 86_400_000].map((after) => new Date(Date.UTC(2026, 5, 22) + after));
/** Some are one tag, some are names that every object has. */
const TAGS = [
  'x',
  'X',
  ' x ',
  'Ünï',
  'üNÏ',
  'a b',
  'A  b',
  '__proto__',
  'constructor',
  'toString',
  'ToString',
];

const clock = fc.constantFrom(...MOMENTS);
const moment = clock.map((now) => now.toISOString());
const text = fc.constantFrom('A', 'a', 'B', 'Über', '__proto__', 'tag:x');
const change = (register: string, value: fc.Arbitrary<string>): fc.Arbitrary<RegisterChanges> =>
  fc.option(value).map((given) => ({ [register]: given }));
const several = (...changes: fc.Arbitrary<RegisterChanges>[]): fc.Arbitrary<RegisterChanges> =>
  fc.array(fc.oneof(...changes), { minLength: 1, maxLength: 3 }).map((all) => Object.assign({}, ...all));

const tag = fc.tuple(fc.constantFrom(...TAGS), fc.boolean()).map(([name, isOn]) => tagChanges(name, isOn));
const marksChange = several(
  tag,
  tag,
  change('bookmark', moment),
  change('hidden', moment),
  change('status', fc.constantFrom(...STATUSES)),
  change('note', text),
  change('opened', fc.constantFrom('2026-06-22', '2026-06-23')),
);
const listChange = several(
  text.map((name) => ({ name })),
  change('description', text),
  change('query', text),
  change('deleted', moment),
);
const entryChange = several(
  change('on', moment),
  fc.constantFrom('a0', 'a1', 'a1V').map((position) => ({ position })),
  change('note', text),
);

const history = (changes: fc.Arbitrary<RegisterChanges>) =>
  fc.array(fc.record({ set: changes, now: clock }), { maxLength: 8 });
/** Histories of the marks of a paper, of a list and of an entry; none at all is one as well. */
export const marksHistory = history(marksChange);
export const listHistory = history(listChange);
export const entryHistory = history(entryChange);

/** The registers that a history leaves. */
export function registersAfter(steps: readonly Step[], before: Registers = {}): Registers {
  return steps.reduce((registers, { set, now }) => applyChanges(registers, set, now).registers, before);
}

const marksOf = (paperId: string): fc.Arbitrary<PaperAnnotations> =>
  marksHistory.map((steps) => annotationsFromRegisters(paperId, registersAfter(steps)));
const listOf = (id: string): fc.Arbitrary<ReadingList> =>
  fc
    .tuple(listHistory, moment)
    .map(([steps, createdAt]) => listFromRegisters(id, createdAt, registersAfter(steps)));
const entryOf = (listId: string, paperId: string): fc.Arbitrary<ListEntry> =>
  entryHistory.map((steps) => entryFromRegisters(listId, paperId, registersAfter(steps)));

/** Marks of one paper, a list of one id and an entry of one key, as libraries may hold them that have diverged. */
export const marks = marksOf('2606.00001');
export const list = listOf('list');
export const entry = entryOf('list', '2606.00001');

/** Some of the records, in any order. */
function some<T>(records: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  return fc.tuple(...records).chain((all) => fc.shuffledSubarray(all));
}

const IDS = ['2606.00001', '2606.00002', 'title:a'];
/** What a reader keeps in one of several libraries. */
export const keptThings: fc.Arbitrary<UserRecords> = fc.record({
  marks: some(IDS.map(marksOf)),
  lists: some(['l', 'm'].map(listOf)),
  entries: some(['l', 'm'].flatMap((listId) => IDS.map((id) => entryOf(listId, id)))),
});
