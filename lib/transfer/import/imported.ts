import type { Status } from '../../library/model/annotations';
import type { PaperFields } from '../../paper/paper';

/** The kinds of file that can be read, as {@link IMPORT_FORMAT_NAMES} has them for the reader. */
export type ImportFormatId = 'papershelf' | 'papermemory' | 'bibtex' | 'ris' | 'csl-json' | 'addresses';

export const IMPORT_FORMAT_NAMES: Record<ImportFormatId, string> = {
  papershelf: 'Papershelf JSON',
  papermemory: 'PaperMemory',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  addresses: 'list of addresses',
};

/** What a file tells of how the reader keeps a paper. */
export interface ImportedAnnotations {
  tags?: string[];
  /** Text or Markdown, with its line ends. */
  note?: string;
  /** ISO 8601 in UTC. */
  bookmarkedAt?: string;
  status?: Status;
  /** `YYYY-MM-DD`. */
  openedOn?: string;
}

/** A paper as a file of another program (or of Papershelf itself) tells of it. Texts are one line each, without markup. */
export interface ImportedPaper {
  /** Where its record begins in the file, from 1. */
  line: number;
  /** arXiv id without version, or the id that Hugging Face gave. */
  id?: string;
  /** In lower case, `10.…`. */
  doi?: string;
  /** Absent of a bare id or address. Formulas stay `$…$`. */
  title?: string;
  /** "Given Family" each, collectives as they are. */
  authors?: string[];
  /** Set when the file says that there are more: "and others". */
  hasMoreAuthors?: true;
  /** `YYYY-MM-DD`, only when the day is known. */
  publishedOn?: string;
  abstract?: string;
  /** Of http or https, as are all addresses here. */
  url?: string;
  githubUrl?: string;
  projectUrl?: string;
  /** Keywords, and what other programs call tags where they write both into one field. */
  keywords?: string[];
  /** What only a file of Papershelf tells beside these. */
  site?: SiteFields;
  annotations: ImportedAnnotations;
  /** Names of the lists, collections or groups that it stands on. */
  lists?: string[];
  /** What the reader has to say of it on the list that the file is. */
  listNote?: string;
  /** When the other program got it, ISO 8601 in UTC. */
  seenAt?: string;
}

/** What the site alone knows of a paper. */
export type SiteFields = Pick<
  PaperFields,
  | 'authorCount'
  | 'upvotes'
  | 'comments'
  | 'submittedBy'
  | 'organization'
  | 'githubStars'
  | 'aiSummary'
  | 'thumbnailUrl'
>;

/** A part of a file that is no paper, though it stands where one should, or not all of one. */
export interface SkippedEntry {
  /** From 1. */
  line: number;
  /** How the part begins, on one line. */
  excerpt: string;
  /** One short sentence or two. */
  reason: string;
  /** Set when what there is of it was taken all the same. */
  isTaken?: true;
}

export interface ImportedFile {
  format: ImportFormatId;
  /** In the order of the file. */
  papers: ImportedPaper[];
  /** In the order of the file. */
  skipped: SkippedEntry[];
  /** Of the list that the file is, if it says so. */
  title?: string;
}

/** What one of the readers makes of the text of a file. */
export type ReaderOutput = Omit<ImportedFile, 'format'>;
