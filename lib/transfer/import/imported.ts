import type { Status } from '../../library/model/annotations';
import type { PaperFields } from '../../paper/paper';

/** The kinds of file that can be read; their names for the user are in {@link IMPORT_FORMAT_NAMES}. */
export type ImportFormatId = 'papershelf' | 'papermemory' | 'bibtex' | 'ris' | 'csl-json' | 'addresses';

export const IMPORT_FORMAT_NAMES: Record<ImportFormatId, string> = {
  papershelf: 'Papershelf JSON',
  papermemory: 'PaperMemory',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  addresses: 'list of addresses',
};

/** The annotations of a paper in a file. */
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

/** A paper in a file of another program (or of Papershelf itself). Texts are one line each, without markup. */
export interface ImportedPaper {
  /** In which its record begins in the file, from 1. */
  line: number;
  /** arXiv id without version, or the id of Hugging Face. */
  id?: string;
  /** In lower case, `10.…`. */
  doi?: string;
  /** Absent for a bare id or URL. Formulas stay `$…$`. */
  title?: string;
  /** "Given Family" each, names of groups as written. */
  authors?: string[];
  /** Set when the file says that there are more: "and others". */
  hasMoreAuthors?: true;
  /** `YYYY-MM-DD`, only when the day is known. */
  publishedOn?: string;
  abstract?: string;
  /** Of http or https, as are all URLs here. */
  url?: string;
  githubUrl?: string;
  projectUrl?: string;
  /** Keywords, and what other programs call tags where they write both into one field. */
  keywords?: string[];
  /** Further fields, only in a file of Papershelf. */
  site?: SiteFields;
  annotations: ImportedAnnotations;
  /** Names of the lists, collections or groups that it is in. */
  lists?: string[];
  /** The user's note about it on the exported list. */
  listNote?: string;
  /** When it was added to the other program, ISO 8601 in UTC. */
  seenAt?: string;
}

/** Fields of a paper that only the site knows. */
export type SiteFields = Omit<
  PaperFields,
  'id' | 'title' | 'abstract' | 'authors' | 'publishedOn' | 'githubUrl' | 'projectUrl' | 'keywords'
>;

/** A part of a file that should be a paper but could not be read, or only in part. */
export interface SkippedEntry {
  /** From 1. */
  line: number;
  /** The beginning of the part, on one line. */
  excerpt: string;
  /** One short sentence or two. */
  reason: string;
  /** Set when its readable part was imported nevertheless. */
  isImported?: true;
}

export interface ImportedFile {
  format: ImportFormatId;
  /** In the order of the file. */
  papers: ImportedPaper[];
  /** In the order of the file. */
  skipped: SkippedEntry[];
  /** Of the exported list, if the file has one. */
  title?: string;
}

/** The result of parsing the text of a file. */
export type ReaderOutput = Omit<ImportedFile, 'format'>;
