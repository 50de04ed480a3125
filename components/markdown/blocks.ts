/** A block of a note. */
export type MarkdownBlock =
  | { kind: 'paragraph' | 'quote'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; isOrdered: boolean; start: number; items: string[] }
  | { kind: 'code'; text: string };

const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;
const ITEM = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const QUOTE = /^ {0,3}> ?(.*)$/;

/**
 * The blocks of a note: paragraphs, headings, lists, quotes and fenced code of https://spec.commonmark.org. Other syntax
 * stays readable as it was typed: nothing is left out.
 */
export function parseBlocks(note: string): MarkdownBlock[] {
  const lines = note.replace(/\r\n?/g, '\n').split('\n');
  const blocks: MarkdownBlock[] = [];
  let isSeparated = true;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, fence] = FENCE.exec(line) ?? [];
    if (fence) {
      const end = lines.findIndex((other, index) => index > at && other.trim() === fence);
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last;
    } else if (line.trim() !== '') addLine(blocks, line, isSeparated);
    isSeparated = line.trim() === '' || fence !== undefined;
  }
  return blocks;
}

/** @param isSeparated whether something other than text is between this line and the block before it */
function addLine(blocks: MarkdownBlock[], line: string, isSeparated: boolean): void {
  const last = blocks.at(-1);
  const [, heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) {
    blocks.push({ kind: 'heading', text: heading });
    return;
  }
  const [isItem, number, item = ''] = ITEM.exec(line) ?? [];
  if (isItem !== undefined) {
    const isOrdered = number !== undefined;
    if (last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(item);
    else blocks.push({ kind: 'list', isOrdered, start: Number(number ?? 1), items: [item] });
    return;
  }
  const [, quote] = QUOTE.exec(line) ?? [];
  const kind = quote === undefined ? 'paragraph' : 'quote';
  const text = quote ?? line.trimStart();
  const isIndented = /^\s{2,}/.test(line);
  if (last?.kind === 'list' && (!isSeparated || isIndented)) last.items.push(`${last.items.pop()}\n${text}`);
  else if (last?.kind === kind && !isSeparated) last.text += `\n${text}`;
  else blocks.push({ kind, text });
}
