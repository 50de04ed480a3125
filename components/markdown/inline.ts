/** A piece of a line. `of` are the pieces within it. */
export type Inline =
  | string
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; of: Inline[] }
  | { kind: 'link'; address: string; of: Inline[] }
  | { kind: 'break' };

/**
 * Each way to begin something, the first at a place counts: an escape, code, a link, an address alone, strong, emphasis, a
 * line's end. A word's inside is no beginning: `snake_case` stays as it is.
 */
const PIECE =
  /\\([!-/:-@[-`{-~])|(`+)(.+?)\2(?!`)|!?\[([^\]\n]*)\]\(<?([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"\n]*")?\)|<?(https?:\/\/[^\s<>]*[^\s<>.,:;!?"')\]*_])>?|(\*\*|(?<![\p{L}\p{N}_])__)(?=\S)(.+?)(?<=\S)\7|(\*|(?<![\p{L}\p{N}_])_)(?=\S)(.+?)(?<=\S)\9(?![\p{L}\p{N}_])|( {2,}|\\)?\n/su;

/** Addresses of other kinds, such as `javascript:`, are no links. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;

/** Takes a block's text apart. Everything that is not understood stays text; there is no HTML. */
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
    return SAFE.test(address) ? { kind: 'link', address, of: parseInlines(label || address) } : whole;
  if (bare !== undefined) return { kind: 'link', address: bare, of: [bare] };
  if (strong !== undefined) return { kind: 'strong', of: parseInlines(strong) };
  if (emphasis !== undefined) return { kind: 'emphasis', of: parseInlines(emphasis) };
  return hard === undefined ? '\n' : { kind: 'break' };
}
