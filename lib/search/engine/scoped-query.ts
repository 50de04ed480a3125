import { listOf, type Scope } from '../../library/read/scope';
import type { Shelf } from '../../library/read/user-data';
import type { ParsedQuery } from '../query-language/ast';
import { compose } from '../query-language/combine-nodes';
import { parseQuery } from '../query-language/parse-query';
import { withoutHidden } from './exclude-hidden';

/**
 * What is asked for when the reader types a query in a scope: on a smart list both its query and the one typed, and what
 * the reader has hidden only where it is asked for by name, or stands on a list of the reader's own.
 *
 * @returns the query, and whether it says more than the scope does
 */
export function askedQuery(
  query: string,
  scope: Scope,
  shelf: Shelf,
  now: Date,
): { asked: ParsedQuery; isSearch: boolean } {
  const typed = parseQuery(query, now);
  const filling = listOf(scope, shelf)?.query;
  // With a blank behind it the last word is finished.
  const filled: ParsedQuery = filling === undefined ? { slips: [] } : parseQuery(`${filling} `, now);
  const isSearch = (typed.ask ?? typed.sort) !== undefined || filling !== undefined;
  const parts = [filled.ask, typed.ask].filter((part) => part !== undefined);
  const isOfAll = scope.kind === 'all' || filling !== undefined;
  const ask = compose('all', isSearch && isOfAll ? withoutHidden(parts, shelf) : parts);
  const sort = typed.sort ?? filled.sort;
  return { asked: { ...(ask && { ask }), ...(sort && { sort }), slips: typed.slips }, isSearch };
}
