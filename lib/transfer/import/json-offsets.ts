/** A member of an array or an object in a JSON text. */
export interface JsonMember {
  /** Of a member of an object. */
  key?: string;
  /** Where it begins: of a member of an object its key, else its value. */
  at: number;
}

/**
 * Where the members of the array or object on top begin, or those of one of its own members.
 *
 * @param json a text that `JSON.parse` has taken
 * @param member the key of the member of the object on top whose members are wanted
 */
export function jsonMembers(json: string, member?: string): JsonMember[] {
  const wanted = member === undefined ? 1 : 2;
  const places: JsonMember[] = [];
  let isInside = member === undefined;
  let depth = 0;
  /** Whether the next value is a member that has not begun yet. */
  let isDue = false;
  for (const { at, end, sign } of jsonSigns(json)) {
    if (sign === ']' || sign === '}') {
      depth--;
      isDue = false;
    } else if (sign === ',') isDue = true;
    else if (sign !== ':') {
      // Of "key": value the key comes first, and what follows is not due.
      const isKey = isDue && sign === '"' && /^\s*:/.test(json.slice(end, end + 50));
      const key = isKey ? String(JSON.parse(json.slice(at, end))) : undefined;
      if (isDue && depth === wanted && isInside) places.push(key === undefined ? { at } : { key, at });
      if (isDue && depth === 1 && member !== undefined) isInside = key === member;
      isDue = false;
      if (sign === '[' || sign === '{') {
        depth++;
        isDue = true;
      }
    }
  }
  return places;
}

/** Whether a text that is no JSON may be the beginning of one: it ends in a string or in open brackets. */
export function isTruncatedJson(text: string): boolean {
  let depth = 0;
  for (const { end, sign } of jsonSigns(text)) {
    if (end > text.length) return true;
    if (sign === '[' || sign === '{') depth++;
    if (sign === ']' || sign === '}') depth--;
  }
  return depth > 0;
}

interface Sign {
  at: number;
  /** Behind it; behind the end of the text for a string that has none. */
  end: number;
  /** A bracket, comma or colon; `"` for a string; `0` for another value. */
  sign: string;
}

function* jsonSigns(json: string): Generator<Sign> {
  const start = /["[\]{},:]|[^\s"[\]{},:]{1,100}/g;
  for (let found = start.exec(json); found; found = start.exec(json)) {
    const [at, text] = [found.index, found[0]];
    if (text === '"') start.lastIndex = stringEnd(json, at);
    yield { at, end: start.lastIndex, sign: /^["[\]{},:]/.test(text) ? text : '0' };
    if (start.lastIndex > json.length) return;
  }
}

/** Behind the quotation mark that ends the string which begins here. */
function stringEnd(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (json[before] === '\\') before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return json.length + 1;
}
