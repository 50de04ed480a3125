import * as v from 'valibot';
import type { ActArgument, ActMessage, ActName } from './acts';
import { isMomentInUtc } from './moments';

/** Bounds far beyond what is written: ids made of titles are the longest. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(5_000));
const name = v.pipe(v.string(), v.maxLength(5_000));
const moment = v.pipe(v.string(), v.check(isMomentInUtc));
const day = v.pipe(v.string(), v.isoDate());
const paper = v.strictObject({ paperId: id });
const entry = v.strictObject({ listId: id, paperId: id, addedAt: moment });
const entries = v.pipe(v.array(entry), v.maxLength(1_000_000));

const ARGUMENTS: { [N in ActName]: v.GenericSchema<unknown, ActArgument<N>> } = {
  openLibrary: v.null(),
  addBookmark: paper,
  removeBookmark: paper,
  restoreBookmark: v.strictObject({ paperId: id, bookmarkedAt: moment }),
  addToNamedList: v.strictObject({ name, paperId: id }),
  removeFromList: v.strictObject({ listId: id, paperId: id }),
  restoreEntries: entries,
  deleteList: v.strictObject({ listId: id }),
  restoreList: v.strictObject({ list: v.strictObject({ id, name, createdAt: moment }), entries }),
  forgetPage: v.strictObject({ place: v.pipe(v.string(), v.maxLength(10_000)), day }),
  forgetPeriod: v.strictObject({ from: day, to: day }),
  undoForget: v.strictObject({ undoId: id }),
  catchUpIndex: v.null(),
  verifyIndex: v.null(),
  replaceSegment: v.strictObject({ segmentId: id }),
};

const actMessage = v.strictObject({
  type: v.literal('act'),
  name: v.picklist(Object.keys(ARGUMENTS) as ActName[]),
  // Some browsers leave a `null` out.
  argument: v.optional(v.unknown(), null),
});

/**
 * The act in a message, if the message is one and nothing but one.
 *
 * @param message whatever arrived
 */
export function actIn(message: unknown): ActMessage | undefined {
  const named = v.safeParse(actMessage, message);
  if (!named.success) return undefined;
  const argument = v.safeParse(ARGUMENTS[named.output.name], named.output.argument);
  return argument.success ? ({ ...named.output, argument: argument.output } as ActMessage) : undefined;
}
