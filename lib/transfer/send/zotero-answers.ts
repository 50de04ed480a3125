import * as v from 'valibot';

/**
 * Without the version of the connector's protocol Zotero hangs up on whatever comes from a browser, and with another type
 * than JSON it refuses.
 */
export const ZOTERO_HEADERS = {
  'Content-Type': 'application/json',
  'X-Zotero-Connector-API-Version': '3',
};

/** A library or a collection of Zotero that papers can be saved to. */
export interface ZoteroTarget {
  /** `L1` is a library, `C12` a collection. */
  id: string;
  name: string;
  /** 0 for a library, 1 for a collection in it, and so on. */
  level: number;
  /** Of the library that it is or is in: `L1`. */
  library: string;
  /** Something was saved there lately. */
  isRecent: boolean;
}

/** What can be picked in Zotero, and what is selected there. */
export interface ZoteroTargets {
  /** Absent when Zotero's selection takes nothing in. */
  selected?: ZoteroTarget;
  /** In the order of Zotero's own tree; libraries that are read-only are not among them. */
  targets: readonly ZoteroTarget[];
}

/** The target that was picked before, if Zotero still has it under the same name; another may have its number elsewhere. */
export function findTarget(
  targets: readonly ZoteroTarget[],
  picked: { id: string; name: string },
): ZoteroTarget | undefined {
  return targets.find(({ id, name }) => id === picked.id && name === picked.name);
}

const name = v.pipe(v.string(), v.maxLength(5_000));
const number = v.pipe(v.number(), v.integer(), v.minValue(0));

const selectedCollection = v.object({
  libraryID: number,
  id: v.nullish(number),
  targets: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[LC]\d{1,15}$/)),
        name,
        level: v.pipe(number, v.maxValue(1_000)),
        recent: v.optional(v.boolean()),
      }),
    ),
    v.maxLength(50_000),
  ),
});

/**
 * The answer of `/connector/getSelectedCollection`:
 * https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server_connector.js
 *
 * @returns `undefined` when it is not one
 */
export function parseTargets(answer: string): ZoteroTargets | undefined {
  const parsed = v.safeParse(selectedCollection, jsonIn(answer));
  if (!parsed.success) return undefined;
  let library = '';
  const targets = parsed.output.targets.map(({ id, name, level, recent }): ZoteroTarget => {
    // Zotero lists the collections of a library behind it.
    if (id.startsWith('L')) library = id;
    return { id, name, level, library, isRecent: recent === true };
  });
  const { id, libraryID } = parsed.output;
  const selected = targets.find((target) => target.id === (id == null ? `L${libraryID}` : `C${id}`));
  return selected ? { selected, targets } : { targets };
}

/** The `error` of an answer: `SESSION_NOT_FOUND`, for example; empty when it has none. */
export function responseError(answer: string): string {
  const parsed = v.safeParse(v.object({ error: v.pipe(v.string(), v.maxLength(100)) }), jsonIn(answer));
  return parsed.success ? parsed.output.error : '';
}

/** Whether an answer says that the library takes nothing in. */
export function isReadOnlyResponse(answer: string): boolean {
  return v.is(v.object({ libraryEditable: v.literal(false) }), jsonIn(answer));
}

function jsonIn(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}
