import type { Shelf } from '../../lib/read/shelf';
import type { PageReport } from '../../lib/report/page-report';

/** Which papers are looked at. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'bookmarks' }
  | { kind: 'list'; id: string }
  /** The papers on the page of the tab that the popup was opened over. */
  | { kind: 'page' };

export const ALL: Scope = { kind: 'all' };

export function isSameScope(a: Scope, b: Scope): boolean {
  return a.kind === b.kind && (a.kind !== 'list' || b.kind !== 'list' || a.id === b.id);
}

/** The ids in a scope in the scope's own order; `undefined` for the whole library. */
export function idsIn(
  scope: Scope,
  shelf: Shelf,
  report: PageReport | undefined,
): readonly string[] | undefined {
  switch (scope.kind) {
    case 'all':
      return undefined;
    case 'bookmarks':
      return shelf.bookmarked;
    case 'list':
      return shelf.lists.find((list) => list.id === scope.id)?.paperIds ?? [];
    case 'page':
      return report?.ids ?? [];
  }
}

/** What a scope is called, in an export's title and over an empty list. */
export function scopeTitle(scope: Scope, shelf: Shelf | undefined): string {
  switch (scope.kind) {
    case 'all':
      return 'All papers';
    case 'bookmarks':
      return 'Bookmarks';
    case 'list':
      return shelf?.lists.find((list) => list.id === scope.id)?.name ?? 'Reading list';
    case 'page':
      return 'This page';
  }
}

/** The names of the lists that each paper is on. */
export function listNamesById(shelf: Shelf | undefined): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, paperIds } of shelf?.lists ?? []) {
    for (const id of paperIds) {
      const known = names.get(id);
      if (known) known.push(name);
      else names.set(id, [name]);
    }
  }
  return names;
}
