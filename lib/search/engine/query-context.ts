import type { Paper } from '../../paper/paper';
import type { AnnotationFacets } from './annotation-facets';
import type { IndexSnapshot } from './open-index';

/** What a query is asked of. */
export interface QueryContext {
  index: IndexSnapshot;
  facets: AnnotationFacets;
  /** The reader's own words on a paper. */
  userText(id: string): string;
  /** The records of papers; those that are gone are passed over. */
  records(ids: readonly string[]): Promise<readonly Paper[]>;
  /** Milliseconds since 1970. */
  now: number;
}
