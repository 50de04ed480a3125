import type { QueryNode } from './ast';

/**
 * Combines parts in the canonical form of their meaning: no `all` in an `all`, words that follow each other in one node,
 * nothing around a single part.
 *
 * @returns `undefined` when there is no part
 */
export function combineNodes(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : part));
  const of = kind === 'all' ? joinWords(flat) : flat;
  return of.length > 1 ? { kind, of } : of[0];
}

/** The negation; that of a negation is the part itself. */
export function negate(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.of : { kind: 'not', of: node };
}

function joinWords(parts: readonly QueryNode[]): QueryNode[] {
  const joined: QueryNode[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'words' && part.kind === 'words' && last.fields?.[0] === part.fields?.[0])
      joined[joined.length - 1] = { ...part, text: `${last.text} ${part.text}` };
    else joined.push(part);
  }
  return joined;
}
