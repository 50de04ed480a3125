import { listOfScope, type Scope } from '../../library/read/scope';
import type { UserData } from '../../library/read/user-data';
import type { ParsedQuery } from '../query-language/ast';
import { combineNodes } from '../query-language/combine-nodes';
import { parseQuery } from '../query-language/parse-query';
import { excludeHidden } from './exclude-hidden';

/**
 * The query that is run when the user types one in a scope: on a smart list both its query and the one typed. Hidden
 * papers are included only if the query asks for them, or in scopes other than all papers and smart lists.
 *
 * @returns the query, and whether it says more than the scope does
 */
export function scopedQuery(
  query: string,
  scope: Scope,
  userData: UserData,
  now: Date,
): { parsed: ParsedQuery; isSearch: boolean } {
  const typed = parseQuery(query, now);
  const listQuery = listOfScope(scope, userData)?.query;
  // With a blank behind it the last word counts as finished.
  const parsedList: ParsedQuery =
    listQuery === undefined ? { diagnostics: [] } : parseQuery(`${listQuery} `, now);
  const isSearch = (typed.root ?? typed.sort) !== undefined || listQuery !== undefined;
  const parts = [parsedList.root, typed.root].filter((part) => part !== undefined);
  const isOfAll = scope.kind === 'all' || listQuery !== undefined;
  const root = combineNodes('all', isSearch && isOfAll ? excludeHidden(parts, userData) : parts);
  const sort = typed.sort ?? parsedList.sort;
  return {
    parsed: { ...(root && { root }), ...(sort && { sort }), diagnostics: typed.diagnostics },
    isSearch,
  };
}
