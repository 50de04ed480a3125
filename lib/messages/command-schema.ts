import * as v from 'valibot';
import { isAnnotationRegister, STATUSES, tagRegisterName } from '../library/model/annotations';
import { isUtcTimestamp } from '../util/iso-time';
import type { CommandArgument, CommandMessage, CommandName } from './commands';

/** Limits far beyond what is written: ids made of titles are the longest. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(5_000));
const ids = v.pipe(v.array(id), v.maxLength(1_000_000));
const name = v.pipe(v.string(), v.maxLength(5_000));
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const timestamp = v.pipe(v.string(), v.check(isUtcTimestamp));
const day = v.pipe(v.string(), v.isoDate());
const inList = { listId: id, paperId: id };

const action = v.picklist([
  'bookmark',
  'unbookmark',
  'status',
  'hide',
  'unhide',
  'note',
  'unnote',
  'tag',
  'untag',
]);

/** Values of the annotation registers; the value of a tag register is the tag of that name. */
const REGISTERS = new Map<string, v.GenericSchema<unknown, string>>([
  ['bookmark', timestamp],
  ['hidden', timestamp],
  ['status', v.picklist(STATUSES)],
  ['note', v.pipe(text, v.minLength(1))],
  ['opened', day],
]);
const annotationChanges = v.pipe(
  v.record(v.pipe(v.string(), v.check(isAnnotationRegister)), v.nullable(v.string())),
  v.check((set) => Object.entries(set).every(([register, value]) => isValueOf(register, value))),
);
const annotationPatches = v.pipe(
  v.array(v.strictObject({ paperId: id, set: annotationChanges })),
  v.maxLength(100_000),
);
const listChanges = v.strictObject({
  name: v.exactOptional(name),
  description: v.exactOptional(v.nullable(text)),
  query: v.exactOptional(v.nullable(text)),
});

function isValueOf(register: string, value: string | null): boolean {
  if (value === null) return true;
  const schema = REGISTERS.get(register);
  return schema ? v.is(schema, value) : v.is(name, value) && tagRegisterName(value) === register;
}

const ARGUMENTS: { [N in CommandName]: v.GenericSchema<unknown, CommandArgument<N>> } = {
  openLibrary: v.null(),
  marksOf: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(5_000)) }),
  changeMarks: v.strictObject({ deed: action, name: v.exactOptional(text), patches: annotationPatches }),
  putOnList: v.strictObject({
    to: v.union([v.strictObject({ name }), v.strictObject({ listId: id })]),
    paperIds: ids,
  }),
  takeOffList: v.strictObject({ listId: id, paperIds: ids }),
  moveOnList: v.strictObject({ listId: id, paperIds: ids, before: v.nullable(id) }),
  noteOnList: v.strictObject({ ...inList, note: v.nullable(v.pipe(text, v.minLength(1))) }),
  makeList: v.strictObject({ name, description: v.exactOptional(text), query: v.exactOptional(text) }),
  changeList: v.strictObject({
    listId: id,
    set: listChanges as v.GenericSchema<unknown, Record<string, string | null>>,
  }),
  deleteList: v.strictObject({ listId: id }),
  forgetPage: v.strictObject({ place: v.pipe(v.string(), v.maxLength(10_000)), day }),
  forgetPeriod: v.strictObject({ from: day, to: day }),
  undo: v.strictObject({ undoId: id }),
  emptyTrash: v.strictObject({ undoIds: v.nullable(ids) }),
  citationKeys: v.strictObject({
    wanted: v.pipe(v.array(v.tuple([id, v.pipe(name, v.regex(/^[a-z0-9]+$/))])), v.maxLength(100_000)),
  }),
  noteExport: v.strictObject({ scope: v.pipe(v.string(), v.maxLength(20_000)), paperIds: ids }),
  noteSent: v.strictObject({ program: name, paperIds: ids }),
  announce: v.null(),
  catchUpIndex: v.null(),
  verifyIndex: v.null(),
  replaceSegment: v.strictObject({ segmentId: id }),
};

const commandMessage = v.strictObject({
  type: v.literal('act'),
  name: v.picklist(Object.keys(ARGUMENTS) as CommandName[]),
  // Some browsers omit a `null`.
  argument: v.optional(v.unknown(), null),
});

/**
 * The command in a message, if the message is exactly one.
 *
 * @param message whatever arrived
 */
export function parseCommand(message: unknown): CommandMessage | undefined {
  const parsed = v.safeParse(commandMessage, message);
  if (!parsed.success) return undefined;
  const argument = v.safeParse(ARGUMENTS[parsed.output.name], parsed.output.argument);
  return argument.success ? ({ ...parsed.output, argument: argument.output } as CommandMessage) : undefined;
}
