/** A part of a BibTeX file that looks like an entry. */
export interface BibtexChunk {
  /** In lower case: "article", "string", "comment", … */
  type: string;
  /** Its offset in the file. */
  start: number;
  text: string;
  /** Why it cannot be read; the chunk then extends to the next entry. */
  fault?: 'unclosed' | 'too deep' | 'too long';
}

/** The beginning of an entry at the beginning of a line, as every program writes it. */
const NEXT = String.raw`@[ \t]{0,20}[A-Za-z]{1,40}[ \t]{0,20}[{(][ \t]{0,20}[^\s{}=,]{0,300}[ \t]{0,20}(?:,|$)`;
const LINE_START = String.raw`(?<=\n[ \t]{0,4})`;
/** More nested braces do not occur, and the stack of the parser is limited. */
const MAX_DEPTH = 60;
/** How far an entry is followed past what looks like the beginning of the next one before it counts as unclosed. */
const MAX_HEADS = 3;
const MAX_DISTANCE = 100_000;
/** An entry with the longest possible note is shorter, and a longer one would take the parser seconds. */
const MAX_ENTRY = 2_000_000;

/**
 * Splits a BibTeX file into its entries, by the rule of BibTeX that braces count, escaped or not: a broken entry does not
 * affect the others.
 */
export function* bibtexChunks(file: string): Generator<BibtexChunk> {
  const heads = /@[^\S\n]{0,20}([A-Za-z]{1,40})\s{0,20}[{(]/g;
  for (let head = heads.exec(file); head; head = heads.exec(file)) {
    const start = head.index;
    const [end, fault] = endOf(file, heads.lastIndex - 1);
    const text = file.slice(start, end);
    heads.lastIndex = end;
    if (isEmailAddress(file, start, text)) continue;
    yield { type: (head[1] ?? '').toLowerCase(), start, text, ...(fault && { fault }) };
  }
}

/** "ada@example(dot)org": preceded by a letter, and without a field in it. */
function isEmailAddress(file: string, start: number, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(file.charAt(start - 1)) && !text.includes('=');
}

/** The end of the entry whose brace or parenthesis opens here; a parenthesis in quotation marks does not end it. */
function endOf(file: string, open: number): [end: number, fault?: NonNullable<BibtexChunk['fault']>] {
  const inParentheses = file[open] === '(';
  const delimiters = new RegExp(`${inParentheses ? '[{})"]' : '[{}]'}|${LINE_START}@`, 'g');
  let depth = inParentheses ? 0 : 1;
  let isQuoted = false;
  let next = -1;
  let heads = 0;
  delimiters.lastIndex = open + 1;
  for (let found = delimiters.exec(file); found; found = delimiters.exec(file)) {
    const [{ index: at }, char] = [found, found[0]];

    if (next !== -1 && at > next + MAX_DISTANCE) break;
    if (char === '@' && isHead(file, at)) {
      if (next === -1) next = at;
      if (++heads === MAX_HEADS) break;
    }
    if (char === '{' && ++depth > MAX_DEPTH) return [nextHead(file, at), 'too deep'];
    if (char === '}' && --depth === 0 && !inParentheses) return ended(open, at + 1);
    if (char === '"' && depth === 0) isQuoted = !isQuoted;
    if (char === ')' && depth <= 0 && !isQuoted) return ended(open, at + 1);
  }
  return [next === -1 ? file.length : next, 'unclosed'];
}

function ended(open: number, end: number): ReturnType<typeof endOf> {
  return end - open > MAX_ENTRY ? [end, 'too long'] : [end];
}

function isHead(file: string, at: number): boolean {
  const head = new RegExp(NEXT, 'my');
  head.lastIndex = at;
  return head.test(file);
}

function nextHead(file: string, from: number): number {
  const head = new RegExp(LINE_START + NEXT, 'gm');
  head.lastIndex = from;
  return head.exec(file)?.index ?? file.length;
}
