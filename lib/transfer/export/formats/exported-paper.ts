import type { Status } from '../../../library/model/annotations';
import type { Paper } from '../../../paper/paper';

/** A paper to be exported, with its annotations. */
export interface ExportedPaper {
  paper: Paper;
  /** Unique in the library, and safe in LaTeX's `\cite`: see `citation-keys.ts`. */
  citationKey: string;
  /** Only those that are set; `{}` when none is. */
  annotations: {
    status?: Status;
    tags?: readonly string[];
    /** On the paper; Markdown, as typed. */
    note?: string;
    /** ISO 8601 in UTC. */
    bookmarkedAt?: string;
    /** The names of the lists that the paper is on. */
    lists?: readonly string[];
    /** On the paper's entry in the exported list; Markdown, as typed. */
    listNote?: string;
  };
}
