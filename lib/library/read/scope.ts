import type { Status } from '../model/annotations';
import { STATUS_LABELS } from '../model/status';
import type { ListWithPapers, UserData } from './user-data';

/** Which papers are shown. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'bookmarks' }
  | { kind: 'status'; status: Status }
  | { kind: 'hidden' }
  | { kind: 'list'; id: string }
  /** The papers on the page of the tab that the popup was opened on, or the new ones among them. */
  | { kind: 'page'; isNew?: boolean };

/** The ids of the papers on a page, and of those that were new to the library. */
export interface PagePaperIds {
  ids: readonly string[];
  added: readonly string[];
}

export const ALL_PAPERS: Scope = { kind: 'all' };

export function isSameScope(a: Scope, b: Scope): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The list of a list scope. */
export function listOfScope(scope: Scope, userData: UserData | undefined): ListWithPapers | undefined {
  return scope.kind === 'list' ? userData?.lists.find(({ id }) => id === scope.id) : undefined;
}

/** The ids in a scope in the scope's own order; `undefined` for the whole library and for smart lists. */
export function idsInScope(
  scope: Scope,
  userData: UserData,
  page: PagePaperIds | undefined,
): readonly string[] | undefined {
  switch (scope.kind) {
    case 'all':
      return undefined;
    case 'bookmarks':
      return userData.bookmarked;
    case 'status':
      return userData.status[scope.status];
    case 'hidden':
      return userData.hidden;
    case 'list': {
      const list = listOfScope(scope, userData);
      return list?.query === undefined ? (list?.paperIds ?? []) : undefined;
    }
    case 'page':
      return (scope.isNew ? page?.added : page?.ids) ?? [];
  }
}

/** The title of a scope, for exports and empty lists. */
export function scopeTitle(scope: Scope, userData: UserData | undefined): string {
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
      return listOfScope(scope, userData)?.name ?? 'Reading list';
    case 'page':
      return scope.isNew ? 'New on this page' : 'This page';
  }
}

/** The names of the lists of each paper, by id. */
export function listNamesById(userData: UserData | undefined): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, paperIds } of userData?.lists ?? []) {
    for (const id of paperIds) {
      const known = names.get(id);
      if (known) known.push(name);
      else names.set(id, [name]);
    }
  }
  return names;
}
