import * as v from 'valibot';

/**
 * Without the version of the connector's protocol Zotero closes the connection of any browser, and it refuses types other
 * than JSON.
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
  /** The library that it is or belongs to: `L1`. */
  library: string;
  /** Something was saved there recently. */
  isRecent: boolean;
}

/** The targets in Zotero, and the one selected there. */
export interface ZoteroTargetList {
  /** Absent when what is selected in Zotero is read-only. */
  selected?: ZoteroTarget;
  /** In the order of Zotero's own tree, without read-only libraries. */
  targets: readonly ZoteroTarget[];
}

/** The target that was selected before, if Zotero still has it under the same name; on another computer its number may be another target's. */
export function findTarget(
  targets: readonly ZoteroTarget[],
  selected: { id: string; name: string },
): ZoteroTarget | undefined {
  return targets.find(({ id, name }) => id === selected.id && name === selected.name);
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
 * Parses the response of `/connector/getSelectedCollection`:
 * https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server_connector.js
 *
 * @returns `undefined` when it is not one
 */
export function parseTargets(response: string): ZoteroTargetList | undefined {
  const parsed = v.safeParse(selectedCollection, jsonIn(response));
  if (!parsed.success) return undefined;
  let library = '';
  const targets = parsed.output.targets.map(({ id, name, level, recent }): ZoteroTarget => {
    // Zotero lists the collections of a library after it.
    if (id.startsWith('L')) library = id;
    return { id, name, level, library, isRecent: recent === true };
  });
  const { id, libraryID } = parsed.output;
  const selected = targets.find((target) => target.id === (id == null ? `L${libraryID}` : `C${id}`));
  return selected ? { selected, targets } : { targets };
}

/** The `error` of a response: `SESSION_NOT_FOUND`, for example; empty when it has none. */
export function responseError(response: string): string {
  const parsed = v.safeParse(v.object({ error: v.pipe(v.string(), v.maxLength(100)) }), jsonIn(response));
  return parsed.success ? parsed.output.error : '';
}

/** Whether a response says that the library is read-only. */
export function isReadOnlyResponse(response: string): boolean {
  return v.is(v.object({ libraryEditable: v.literal(false) }), jsonIn(response));
}

function jsonIn(response: string): unknown {
  try {
    return JSON.parse(response);
  } catch {
    return undefined;
  }
}
