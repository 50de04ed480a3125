import type { Status } from '../model/annotations';
import { STATUS_LABELS } from '../model/status';
import type { ListWithPapers, UserData } from './user-data';
/** Which papers are looked at. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'bookmarks' }
  | { kind: 'status'; status: Status }
  | { kind: 'hidden' }
  | { kind: 'list'; id: string }
  /** The papers on the page of the tab that the popup was opened over, or the new ones among them. */
  | { kind: 'page'; isNew?: boolean };

/** The papers on a page, and those of them that were new to the library. */
export interface PagePaperIds {
  ids: readonly string[];
  added: readonly string[];
}

export const ALL_PAPERS: Scope = { kind: 'all' };

export function isSameScope(a: Scope, b: Scope): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The list that a scope is. */
export function listOfScope(scope: Scope, shelf: UserData | undefined): ListWithPapers | undefined {
  return scope.kind === 'list' ? shelf?.lists.find(({ id }) => id === scope.id) : undefined;
}

/** The ids in a scope in the scope's own order; `undefined` for the whole library, and for what a query fills. */
export function idsInScope(
  scope: Scope,
  shelf: UserData,
  page: PagePaperIds | undefined,
): readonly string[] | undefined {
  switch (scope.kind) {
    case 'all':
      return undefined;
    case 'bookmarks':
      return shelf.bookmarked;
    case 'status':
      return shelf.status[scope.status];
    case 'hidden':
      return shelf.hidden;
    case 'list': {
      const list = listOfScope(scope, shelf);
      return list?.query === undefined ? (list?.paperIds ?? []) : undefined;
    }
    case 'page':
      return (scope.isNew ? page?.added : page?.ids) ?? [];
  }
}

/** What a scope is called, in an export's title and over an empty list. */
export function scopeTitle(scope: Scope, shelf: UserData | undefined): string {
  switch (scope.kind) {
    case 'all':
      return 'All papers';
    case 'bookmarks':
      return 'Bookmarks';
    case 'status':
      return STATUS_LABELS[scope.status];
    case 'hidden':
      return 'Hidden';
    case 'list':
      return listOfScope(scope, shelf)?.name ?? 'Reading list';
    case 'page':
      return scope.isNew ? 'New on this page' : 'This page';
  }
}

/** The names of the lists that each paper is on. */
export function listNamesById(shelf: UserData | undefined): ReadonlyMap<string, readonly string[]> {
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
