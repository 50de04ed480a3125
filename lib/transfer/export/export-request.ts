import type { Scope } from '../../library/read/scope';

/**
 * The key under which the export log has a scope and a query. Stored: the fields of `Scope` and their order are part of it.
 *
 * @returns `undefined` for a page, which is another the next time
 */
export function exportLogKey(scope: Scope, query: string): string | undefined {
  if (scope.kind === 'page') return undefined;
  const text = query.trim();
  return JSON.stringify(text ? [scope, text] : [scope]);
}

/** What the popup or the library page asks to export. */
export interface ExportRequest {
  title: string;
  /** Ids in their order; `null` for the whole library, the latest first. */
  ids: readonly string[] | null;
  /** See {@link exportLogKey}. */
  scope?: string;
  /** The list, where it is one, for its description and notes. */
  listId?: string;
}

/** Where the page for transfers finds an {@link ExportRequest}, in `storage.session`. */
export const EXPORT_REQUEST_KEY = 'exporting';
