/** A node of a query's syntax tree. */
export type QueryNode =
  | WordsNode
  | PhraseNode
  /** The paper of this id: as `lib/paper/id.ts` spells it, without version. */
  | { kind: 'id'; id: string }
  /** Two parts or more; none of them is of the same kind. */
  | { kind: 'all' | 'any'; of: QueryNode[] }
  /** Never of another `not`. */
  | { kind: 'not'; of: QueryNode }
  | { kind: 'is'; value: IsValue }
  | { kind: 'has'; value: HasValue }
  /** The day it was published, `YYYY-MM-DD`, both inclusive. */
  | { kind: 'published'; from?: string; to?: string }
  /** When it was last seen, in milliseconds since 1970: at `from` or later, before `to`. */
  | { kind: 'seen'; from?: number; to?: number }
  /** Both inclusive. */
  | { kind: 'upvotes'; min?: number; max?: number }
  /** Any text but an empty one, as it was typed. */
  | { kind: 'tag' | 'list' | 'note'; text: string };

/** Words that must all occur, in the order of the query. */
export interface WordsNode {
  kind: 'words';
  /** Holds a letter or a digit. */
  text: string;
  /** Where they must occur; in any field when absent. */
  fields?: readonly TextField[];
  /** Whether the last word touches the end of the query, so that it may be unfinished. */
  isUnfinished: boolean;
}

/** Words that must occur side by side. */
export interface PhraseNode {
  kind: 'phrase';
  /** Holds a letter or a digit; white space is collapsed. */
  text: string;
  field?: TextField;
  /** Present when its quote is not closed yet: the last word may be unfinished. */
  isUnfinished?: true;
}

/** Names of fields of the index. */
export type TextField = 'title' | 'abstract' | 'authors' | 'organization' | 'keywords';
export type IsValue = 'bookmarked' | 'unread' | 'reading' | 'read' | 'hidden' | 'new';
export type HasValue = 'code' | 'note' | 'abstract';
export type Sort = 'seen' | 'date' | 'upvotes' | 'relevance';

export interface ParsedQuery {
  /** Absent when the query asks for nothing: every paper is meant. */
  root?: QueryNode;
  /** Absent when the query does not say. */
  sort?: Sort;
  /** In the order in which they were found. */
  diagnostics: QueryDiagnostic[];
}

/** A part of a query that could not be understood as written. */
export interface QueryDiagnostic {
  /** Offsets in the text of the query. */
  start: number;
  end: number;
  /** What was understood or left out; whole sentences. */
  explanation: string;
  /** What to put in place of `start` to `end`. */
  fix?: string;
}
