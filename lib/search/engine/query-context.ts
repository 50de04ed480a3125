import type { Paper } from '../../paper/paper';
import type { ReaderMarks } from './annotation-facets';
import type { OpenIndex } from './open-index';

/** What a query is asked of. */
export interface Context {
  index: OpenIndex;
  marks: ReaderMarks;
  /** The reader's own words on a paper. */
  ownText(id: string): string;
  /** The records of papers; those that are gone are passed over. */
  records(ids: readonly string[]): Promise<readonly Paper[]>;
  /** Milliseconds since 1970. */
  now: number;
}
