import type { Paper } from '../paper/paper';

/** A kind of file that papers can be exported to. */
export interface ExportFormat {
  /** As the reader knows it: "BibTeX". */
  name: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /**
   * The whole file, in the order of the papers.
   *
   * @param papers as the library keeps them; what is not known of a paper is left out of its entry
   */
  write(papers: readonly Paper[], about: ExportSubject): string;
}

/** What an export is about. */
export interface ExportSubject {
  /** Of the list or the query that is exported, as the reader typed it. */
  title: string;
  now: Date;
}

/** The day by the reader's clock and calendar, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
