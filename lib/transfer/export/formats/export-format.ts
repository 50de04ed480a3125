import type { ExportedPaper } from './exported-paper';

export type FormatId =
  | 'bibtex'
  | 'biblatex'
  | 'ris'
  | 'csl-json'
  | 'endnote'
  | 'markdown'
  | 'obsidian'
  | 'logseq'
  | 'csv'
  | 'html'
  | 'json';

/** A kind of file that papers can be exported to. What is not known of a paper is left out of its entry. */
export interface ExportFormat {
  id: FormatId;
  /** As the reader knows it: "BibTeX". */
  name: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** What it is good for, in a few words. */
  hint?: string;
  /** What stands before, between and after the entries. So a library of 100,000 can be written piece by piece. */
  frame(subject: ExportMetadata): ExportFrame;
  entry(exported: ExportedPaper, subject: ExportMetadata): string;
}

export interface ExportFrame {
  before: string;
  between: string;
  after: string;
}

/** What an export is about. */
export interface ExportMetadata {
  /** Of the list or the query that is exported, as the reader typed it. */
  title: string;
  /** Of the list, as the reader typed it. */
  description?: string;
  now: Date;
}
