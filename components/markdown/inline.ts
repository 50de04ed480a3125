/** An inline element of a line. `children` are the elements within it. */
export type Inline =
  | string
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; address: string; children: Inline[] }
  | { kind: 'break' };

/**
 * Everything that can begin an inline element; the first match at a position counts: an escape, code, a link, a bare
 * address, strong, emphasis, the end of a line. None begins inside a word: `snake_case` stays as it is.
 */
const PIECE =
  /\\([!-/:-@[-`{-~])|(`+)(.+?)\2(?!`)|!?\[([^\]\n]*)\]\(<?([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"\n]*")?\)|<?(https?:\/\/[^\s<>]*[^\s<>.,:;!?"')\]*_])>?|(\*\*|(?<![\p{L}\p{N}_])__)(?=\S)(.+?)(?<=\S)\7|(\*|(?<![\p{L}\p{N}_])_)(?=\S)(.+?)(?<=\S)\9(?![\p{L}\p{N}_])|( {2,}|\\)?\n/su;

/** Addresses with other schemes, such as `javascript:`, are no links. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;

/** Parses a block's text. Everything that is not understood stays text; there is no HTML. */
export function parseInlines(text: string): Inline[] {
  const pieces: Inline[] = [];
  let rest = text;
  for (let found = PIECE.exec(rest); found; found = PIECE.exec(rest)) {
    if (found.index > 0) pieces.push(rest.slice(0, found.index));
    pieces.push(pieceOf(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) pieces.push(rest);
  return pieces;
}

function pieceOf(found: RegExpExecArray): Inline {
  const [whole, escaped, , code, label, address, bare, , strong, , emphasis, hard] = found;
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return { kind: 'code', text: code.replace(/^ (.*) $/s, '$1') };
  if (address !== undefined)
    return SAFE.test(address) ? { kind: 'link', address, children: parseInlines(label || address) } : whole;
  if (bare !== undefined) return { kind: 'link', address: bare, children: [bare] };
  if (strong !== undefined) return { kind: 'strong', children: parseInlines(strong) };
  if (emphasis !== undefined) return { kind: 'emphasis', children: parseInlines(emphasis) };
  return hard === undefined ? '\n' : { kind: 'break' };
}
