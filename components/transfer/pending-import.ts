import type { ImportedFile, SkippedEntry } from '../../lib/transfer/import/imported';
import type { Comparison } from '../../lib/transfer/staging/compare';
import type { ImportMode } from '../../lib/transfer/staging/conflicts';
import type { StagingArea } from '../../lib/transfer/staging/staging-area';

/** What the reader wants of a file of another program. */
export interface ImportOptions {
  /** The list that its papers go on, if any. */
  list: string | undefined;
  /** Its keywords are taken as the reader's own tags: programs write both into one field. */
  hasTags: boolean;
}

/** A file that was read and waits beside the library for the reader to decide. */
export interface PendingImport {
  /** Of the file. */
  name: string;
  staging: StagingArea;
  mode: ImportMode;
  /** What would change. */
  comparison: Comparison;
  /** There when it is a backup. */
  backup?: { madeAt: string; settings: unknown };
  /** There when it is a file of another program. */
  imported?: {
    file: ImportedFile;
    count: number;
    duplicateCount: number;
    skipped: readonly SkippedEntry[];
    /** What it was compared with. */
    comparedOptions: ImportOptions;
    /** What the reader wishes by now: a name may be typed and not compared yet. */
    options: ImportOptions;
  };
  /** Lets it go. */
  discard(): Promise<void>;
}
