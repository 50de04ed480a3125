import type { Scope } from '../../library/read/scope';

/**
 * The name under which it is kept what was exported of a scope and a query last. Of a page, which is another the next
 * time, there is none.
 */
export function exportLogKey(scope: Scope, query: string): string | undefined {
  if (scope.kind === 'page') return undefined;
  const asked = query.trim();
  return JSON.stringify(asked ? [scope, asked] : [scope]);
}

/** What another page of the extension is asked to export: handed over in `storage.session`. */
export interface ExportRequest {
  title: string;
  /** Ids in their order; `null` for the whole library, the latest first. */
  ids: readonly string[] | null;
  /** See {@link exportLogKey}. */
  scope?: string;
  /** The list, where it is one, for its description and notes. */
  listId?: string;
}

export const EXPORT_REQUEST_KEY = 'exporting';
