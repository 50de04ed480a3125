import { type BibtexChunk, bibtexChunks } from './bibtex-entries';
import { parseBibtexChunk } from './bibtex-fields';
import { bibtexPaper } from './bibtex-paper';
import type { ImportedPaper, ReaderOutput, SkippedEntry } from './imported';
import { assertRecordCount } from './limits';
import { createLineCounter } from './line-counter';
import { excerpt } from './texts';

/** Pieces that are no papers. */
const OTHER = new Set(['comment', 'preamble', 'xdata', 'control']);

/**
 * Papers of a BibTeX or BibLaTeX file (https://www.bibtex.org/Format/, https://ctan.org/pkg/biblatex), as Zotero, Better
 * BibTeX, JabRef, Mendeley, BibDesk, arXiv, DBLP and Google Scholar write them.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it holds too many entries
 */
export function readBibtex(text: string): ReaderOutput {
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  const abbreviations = new Map<string, string>();
  const lineAt = createLineCounter(text);
  for (const chunk of bibtexChunks(text)) {
    if (OTHER.has(chunk.type) && !chunk.fault) continue;
    const line = lineAt(chunk.start);
    const piece = chunk.fault ? undefined : parseBibtexChunk(chunk.text, abbreviations);
    const reason = faultIn(chunk, line, piece);
    if (reason !== undefined) skipped.push({ line, excerpt: excerpt(chunk.text), reason });
    else if (piece && 'abbreviations' in piece)
      for (const [name, text] of piece.abbreviations) abbreviations.set(name, text);
    else if (piece && 'fields' in piece) papers.push(bibtexPaper(line, piece.fields));
    assertRecordCount(papers.length + skipped.length);
  }
  return { papers, skipped };
}

function faultIn(
  chunk: BibtexChunk,
  line: number,
  piece: ReturnType<typeof parseBibtexChunk>,
): string | undefined {
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
