import type { UserData } from '../../library/read/user-data';
import type { QueryNode } from '../query-language/ast';
import { negate } from '../query-language/combine-nodes';

const HIDDEN: QueryNode = { kind: 'is', value: 'hidden' };

/** Parts of a question, and that no hidden paper is to be found, unless one of the parts asks for those by name. */
export function excludeHidden(
  parts: readonly QueryNode[],
  { hidden }: Pick<UserData, 'hidden'>,
): readonly QueryNode[] {
  return hidden.length === 0 || parts.some(asksForHidden) ? parts : [...parts, negate(HIDDEN)];
}

function asksForHidden(ask: QueryNode): boolean {
  if (ask.kind === 'all' || ask.kind === 'any') return ask.of.some(asksForHidden);
  if (ask.kind === 'not') return asksForHidden(ask.of);
  return ask.kind === 'is' && ask.value === 'hidden';
}
