import { type BibtexChunk, bibtexChunks } from './bibtex-entries';
import { parseBibtexChunk } from './bibtex-fields';
import { bibtexPaper } from './bibtex-paper';
import type { ImportedPaper, ReaderOutput, SkippedEntry } from './imported';
import { assertRecordCount } from './limits';
import { createLineCounter } from './line-counter';
import { excerpt } from './texts';

/** Types of entries that are no papers. */
const NON_PAPER_TYPES = new Set(['comment', 'preamble', 'xdata', 'control']);

/**
 * Papers of a BibTeX or BibLaTeX file (https://www.bibtex.org/Format/, https://ctan.org/pkg/biblatex), as Zotero, Better
 * BibTeX, JabRef, Mendeley, BibDesk, arXiv, DBLP and Google Scholar write them.
 *
 * @param text with `\n` as its line ends
 * @throws ImportError when it has too many entries
 */
export function readBibtex(text: string): ReaderOutput {
  const papers: ImportedPaper[] = [];
  const skipped: SkippedEntry[] = [];
  const abbreviations = new Map<string, string>();
  const lineAt = createLineCounter(text);
  for (const chunk of bibtexChunks(text)) {
    if (NON_PAPER_TYPES.has(chunk.type) && !chunk.fault) continue;
    const line = lineAt(chunk.start);
    const node = chunk.fault ? undefined : parseBibtexChunk(chunk.text, abbreviations);
    const reason = reasonToSkip(chunk, line, node);
    if (reason !== undefined) skipped.push({ line, excerpt: excerpt(chunk.text), reason });
    else if (node && 'abbreviations' in node)
      for (const [name, text] of node.abbreviations) abbreviations.set(name, text);
    else if (node && 'fields' in node) papers.push(bibtexPaper(line, node.fields));
    assertRecordCount(papers.length + skipped.length);
  }
  return { papers, skipped };
}

function reasonToSkip(
  chunk: BibtexChunk,
  line: number,
  node: ReturnType<typeof parseBibtexChunk>,
): string | undefined {
  if (chunk.fault === 'unclosed')
    return 'The entry has no end: a closing brace is missing, or the file is cut off.';
  if (chunk.fault === 'too long') return 'The entry is longer than two million characters.';
  if (chunk.fault === 'too deep') return 'The entry has too many nested braces.';
  if (!node) return 'The entry is not BibTeX.';
  if (!('found' in node)) return undefined;
  const where = `line ${line + node.linesIn}`;
  return node.found === ''
    ? `The entry is not BibTeX: something is missing in ${where}.`
    : `The entry is not BibTeX: unexpected “${node.found}” in ${where}.`;
}
