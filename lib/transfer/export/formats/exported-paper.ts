import type { Status } from '../../../library/model/annotations';
import type { Paper } from '../../../paper/paper';

/** A paper as it is exported: with what the reader keeps on it. */
export interface ExportedPaper {
  paper: Paper;
  /** Unique in the library, and safe in LaTeX's `\cite`: see `citation-keys.ts`. */
  citationKey: string;
  /** What is not kept is absent; `{}` when nothing is. */
  annotations: {
    status?: Status;
    tags?: readonly string[];
    /** On the paper; Markdown, as it was typed. */
    note?: string;
    /** ISO 8601 in UTC. */
    bookmarkedAt?: string;
    /** The names of the lists that the paper is on. */
    lists?: readonly string[];
    /** On the paper's place in the list that is exported; Markdown, as it was typed. */
    listNote?: string;
  };
}
