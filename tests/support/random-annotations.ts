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

/** The parameters of property tests: the same cases at each run. */
export const RUNS = { seed: 5, numRuns: 1000 } as const;

/** A change by the user and its time: clocks are set back, and two libraries change at the same time. */
export interface Step {
  set: RegisterChanges;
  now: Date;
}

const TIMES = [0, 0, 1, 2, 3_600_000, 86_400_000].map((after) => new Date(Date.UTC(2026, 5, 22) + after));
/** Some are the same tag, some are property names of every object. */
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

const clock = fc.constantFrom(...TIMES);
const timestamp = clock.map((now) => now.toISOString());
const text = fc.constantFrom('A', 'a', 'B', 'Über', '__proto__', 'tag:x');
const change = (register: string, value: fc.Arbitrary<string>): fc.Arbitrary<RegisterChanges> =>
  fc.option(value).map((given) => ({ [register]: given }));
const several = (...changes: fc.Arbitrary<RegisterChanges>[]): fc.Arbitrary<RegisterChanges> =>
  fc.array(fc.oneof(...changes), { minLength: 1, maxLength: 3 }).map((all) => Object.assign({}, ...all));

const tag = fc.tuple(fc.constantFrom(...TAGS), fc.boolean()).map(([name, isOn]) => tagChanges(name, isOn));
const annotationChange = several(
  tag,
  tag,
  change('bookmark', timestamp),
  change('hidden', timestamp),
  change('status', fc.constantFrom(...STATUSES)),
  change('note', text),
  change('opened', fc.constantFrom('2026-06-22', '2026-06-23')),
);
const listChange = several(
  text.map((name) => ({ name })),
  change('description', text),
  change('query', text),
  change('deleted', timestamp),
);
const entryChange = several(
  change('on', timestamp),
  fc.constantFrom('a0', 'a1', 'a1V').map((position) => ({ position })),
  change('note', text),
);

const history = (changes: fc.Arbitrary<RegisterChanges>) =>
  fc.array(fc.record({ set: changes, now: clock }), { maxLength: 8 });
/** Histories of the annotations of a paper, of a list and of an entry; may be empty. */
export const annotationHistory = history(annotationChange);
export const listHistory = history(listChange);
export const entryHistory = history(entryChange);

/** The registers after a history. */
export function registersAfter(steps: readonly Step[], before: Registers = {}): Registers {
  return steps.reduce((registers, { set, now }) => applyChanges(registers, set, now).registers, before);
}

const annotationsOf = (paperId: string): fc.Arbitrary<PaperAnnotations> =>
  annotationHistory.map((steps) => annotationsFromRegisters(paperId, registersAfter(steps)));
const listOf = (id: string): fc.Arbitrary<ReadingList> =>
  fc
    .tuple(listHistory, timestamp)
    .map(([steps, createdAt]) => listFromRegisters(id, createdAt, registersAfter(steps)));
const entryOf = (listId: string, paperId: string): fc.Arbitrary<ListEntry> =>
  entryHistory.map((steps) => entryFromRegisters(listId, paperId, registersAfter(steps)));

/** Annotations of one paper, a list of one id and an entry of one key, as in libraries that have diverged. */
export const annotations = annotationsOf('2606.00001');
export const list = listOf('list');
export const entry = entryOf('list', '2606.00001');

/** Some of the records, in any order. */
function some<T>(records: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  return fc.tuple(...records).chain((all) => fc.shuffledSubarray(all));
}

const IDS = ['2606.00001', '2606.00002', 'title:a'];
/** The user data in one of several libraries. */
export const userRecords: fc.Arbitrary<UserRecords> = fc.record({
  marks: some(IDS.map(annotationsOf)),
  lists: some(['l', 'm'].map(listOf)),
  entries: some(['l', 'm'].flatMap((listId) => IDS.map((id) => entryOf(listId, id)))),
});
