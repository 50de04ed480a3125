import type { ExportedPaper } from './exported-paper';
import type { FormatId } from './format-names';

/**
 * A kind of file that papers can be exported to. What is not known of a paper is left out of its entry.
 *
 * Titles and abstracts go through `siteText`, names through `plainName` or `splitName`, the paper's address is `urlOf`. Every
 * format writes the citation key, and the user's tags, lists and notes: tests see to it.
 */
export interface ExportFormat {
  id: FormatId;
  /** As shown to the user: "BibTeX". */
  name: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** What it is good for, in a few words. */
  hint?: string;
  /** The text before, between and after the entries. So a library of 100,000 can be written entry by entry. */
  frame(metadata: ExportMetadata): ExportFrame;
  entry(exported: ExportedPaper, metadata: ExportMetadata): string;
}

export interface ExportFrame {
  before: string;
  between: string;
  after: string;
}

/** What an export contains. */
export interface ExportMetadata {
  /** Of the list or the query that is exported, as typed by the user. */
  title: string;
  /** Of the list, as typed by the user. */
  description?: string;
  now: Date;
}
