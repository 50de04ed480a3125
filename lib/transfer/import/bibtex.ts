import { bibtexChunks, type Chunk } from './bibtex-entries';
import { bibtexPiece } from './bibtex-fields';
import { bibtexPaper } from './bibtex-paper';
import type { ImportedPaper, ReadPart, Unreadable } from './imported';
import { refuseTooMany } from './limits';
import { lineCounter } from './line-counter';
import { excerptOf } from './texts';

/** Pieces that are no papers. */
const OTHER = new Set(['comment', 'preamble', 'xdata', 'control']);

/**
 * Papers of a BibTeX or BibLaTeX file (https://www.bibtex.org/Format/, https://ctan.org/pkg/biblatex), as Zotero, Better
 * BibTeX, JabRef, Mendeley, BibDesk, arXiv, DBLP and Google Scholar write them.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it holds too many entries
 */
export function readBibtex(text: string): ReadPart {
  const papers: ImportedPaper[] = [];
  const unreadable: Unreadable[] = [];
  const abbreviations = new Map<string, string>();
  const lineAt = lineCounter(text);
  for (const chunk of bibtexChunks(text)) {
    if (OTHER.has(chunk.type) && !chunk.fault) continue;
    const line = lineAt(chunk.start);
    const piece = chunk.fault ? undefined : bibtexPiece(chunk.text, abbreviations);
    const reason = faultIn(chunk, line, piece);
    if (reason !== undefined) unreadable.push({ line, excerpt: excerptOf(chunk.text), reason });
    else if (piece && 'abbreviations' in piece)
      for (const [name, text] of piece.abbreviations) abbreviations.set(name, text);
    else if (piece && 'fields' in piece) papers.push(bibtexPaper(line, piece.fields));
    refuseTooMany(papers.length + unreadable.length);
  }
  return { papers, unreadable };
}

function faultIn(chunk: Chunk, line: number, piece: ReturnType<typeof bibtexPiece>): string | undefined {
  if (chunk.fault === 'unclosed')
    return 'The entry has no end: a closing brace is missing, or the file is cut off.';
  if (chunk.fault === 'too long') return 'The entry is longer than two million characters.';
  if (chunk.fault === 'too deep') return 'The entry has too many braces in each other.';
  if (!piece) return 'The entry is not BibTeX.';
  if (!('found' in piece)) return undefined;
  const place = `line ${line + piece.linesIn}`;
  return piece.found === ''
    ? `The entry is not BibTeX: something is missing in ${place}.`
    : `The entry is not BibTeX: “${piece.found}” in ${place} is out of place.`;
}
