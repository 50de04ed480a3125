import type { UserData } from '../../library/read/user-data';
import type { QueryNode } from '../query-language/ast';
import { negate } from '../query-language/combine-nodes';

const HIDDEN: QueryNode = { kind: 'is', value: 'hidden' };

/** The parts of a query, with hidden papers excluded unless one of the parts asks for `is:hidden`. */
export function excludeHidden(
  parts: readonly QueryNode[],
  { hidden }: Pick<UserData, 'hidden'>,
): readonly QueryNode[] {
  return hidden.length === 0 || parts.some(asksForHidden) ? parts : [...parts, negate(HIDDEN)];
}

function asksForHidden(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(asksForHidden);
  if (node.kind === 'not') return asksForHidden(node.of);
  return node.kind === 'is' && node.value === 'hidden';
}
