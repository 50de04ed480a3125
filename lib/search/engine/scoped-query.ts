import { listOfScope, type Scope } from '../../library/read/scope';
import type { UserData } from '../../library/read/user-data';
import type { ParsedQuery } from '../query-language/ast';
import { combineNodes } from '../query-language/combine-nodes';
import { parseQuery } from '../query-language/parse-query';
import { excludeHidden } from './exclude-hidden';

/**
 * What is asked for when the reader types a query in a scope: on a smart list both its query and the one typed, and what
 * the reader has hidden only where it is asked for by name, or stands on a list of the reader's own.
 *
 * @returns the query, and whether it says more than the scope does
 */
export function scopedQuery(
  query: string,
  scope: Scope,
  shelf: UserData,
  now: Date,
): { asked: ParsedQuery; isSearch: boolean } {
  const typed = parseQuery(query, now);
  const filling = listOfScope(scope, shelf)?.query;
  // With a blank behind it the last word is finished.
  const filled: ParsedQuery = filling === undefined ? { diagnostics: [] } : parseQuery(`${filling} `, now);
  const isSearch = (typed.root ?? typed.sort) !== undefined || filling !== undefined;
  const parts = [filled.root, typed.root].filter((part) => part !== undefined);
  const isOfAll = scope.kind === 'all' || filling !== undefined;
  const root = combineNodes('all', isSearch && isOfAll ? excludeHidden(parts, shelf) : parts);
  const sort = typed.sort ?? filled.sort;
  return {
    asked: { ...(root && { root }), ...(sort && { sort }), diagnostics: typed.diagnostics },
    isSearch,
  };
}
