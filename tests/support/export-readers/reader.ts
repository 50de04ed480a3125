import type { ExportFormat } from '../../../lib/transfer/export/formats/export-format';

/** A name as a reader gives it. */
export interface ReadName {
  family?: string;
  given?: string;
  particle?: string;
  suffix?: string;
  /** Of a name that the reader did not take apart. */
  literal?: string;
}

/** What a reader makes of one entry of a file; what the format or the reader has no place for is absent. */
export interface ReadRecord {
  key: string;
  title: string;
  authors: ReadName[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  arxivId?: string;
  doi?: string;
  url?: string;
  abstract?: string;
}

export interface Reading {
  records: ReadRecord[];
  errors: string[];
  warnings: string[];
}

/** An independent program that reads a format, and what it does to texts by its own documentation. */
export interface Reader {
  name: string;
  format: ExportFormat['id'];
  /** @throws when the program is missing or fails altogether */
  read(file: string): Reading;
  /** What of a record it gives, beside key, title and authors. */
  gives: readonly ('year' | 'date' | 'arxivId' | 'doi' | 'url' | 'abstract')[];
  /** Whether it tells the parts of a name; else only the name in one piece is compared. */
  splitsNames: boolean;
  /** The names in one text, where it gives them so or changes the list of them. */
  authorsText?(names: readonly string[]): string;
  /** Whether it reads `$…$` and gives something else for it. */
  readsMath?: boolean;
  /** The text as the reader changes it beyond doubt; applied to what is expected and to what is read. */
  normal?(text: string): string;
  /** The same for names. */
  normalName?(name: string): string;
}
