import type { Paper } from '../../paper/paper';
import type { AnnotationFacets } from './annotation-facets';
import type { IndexSnapshot } from './open-index';

/** What a query is evaluated against. */
export interface QueryContext {
  index: IndexSnapshot;
  facets: AnnotationFacets;
  /** The user text of a paper. */
  userText(id: string): string;
  /** The records of papers; missing ones are skipped. */
  records(ids: readonly string[]): Promise<readonly Paper[]>;
  /** Milliseconds since 1970. */
  now: number;
}
