/** A member of an array or an object in a JSON text. */
export interface JsonMember {
  /** Of a member of an object. */
  key?: string;
  /** Its offset: for a member of an object that of its key, else of its value. */
  at: number;
}

/**
 * The offsets of the members of the top-level array or object, or of those of one of its members.
 *
 * @param json a text that `JSON.parse` accepts
 * @param member the key of the top-level object's member whose members are wanted
 */
export function jsonMembers(json: string, member?: string): JsonMember[] {
  const wanted = member === undefined ? 1 : 2;
  const members: JsonMember[] = [];
  let isInside = member === undefined;
  let depth = 0;
  /** Whether the next value is a member that has not begun yet. */
  let expectsMember = false;
  for (const { at, end, sign } of jsonTokens(json)) {
    if (sign === ']' || sign === '}') {
      depth--;
      expectsMember = false;
    } else if (sign === ',') expectsMember = true;
    else if (sign !== ':') {
      // In "key": value the key comes first, and its value is not a further member.
      const isKey = expectsMember && sign === '"' && /^\s*:/.test(json.slice(end, end + 50));
      const key = isKey ? String(JSON.parse(json.slice(at, end))) : undefined;
      if (expectsMember && depth === wanted && isInside)
        members.push(key === undefined ? { at } : { key, at });
      if (expectsMember && depth === 1 && member !== undefined) isInside = key === member;
      expectsMember = false;
      if (sign === '[' || sign === '{') {
        depth++;
        expectsMember = true;
      }
    }
  }
  return members;
}

/** Whether a text that is not JSON may be the beginning of JSON: it ends within a string or open brackets. */
export function isTruncatedJson(text: string): boolean {
  let depth = 0;
  for (const { end, sign } of jsonTokens(text)) {
    if (end > text.length) return true;
    if (sign === '[' || sign === '{') depth++;
    if (sign === ']' || sign === '}') depth--;
  }
  return depth > 0;
}

interface Token {
  at: number;
  /** The offset after it; after the end of the text for an unclosed string. */
  end: number;
  /** A bracket, comma or colon; `"` for a string; `0` for another value. */
  sign: string;
}

function* jsonTokens(json: string): Generator<Token> {
  const start = /["[\]{},:]|[^\s"[\]{},:]{1,100}/g;
  for (let found = start.exec(json); found; found = start.exec(json)) {
    const [at, text] = [found.index, found[0]];
    if (text === '"') start.lastIndex = stringEnd(json, at);
    yield { at, end: start.lastIndex, sign: /^["[\]{},:]/.test(text) ? text : '0' };
    if (start.lastIndex > json.length) return;
  }
}

/** The offset after the closing quotation mark of the string that begins here. */
function stringEnd(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (json[before] === '\\') before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return json.length + 1;
}
