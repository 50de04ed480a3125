import { STATUSES } from '../../library/model/annotations';
import { STATUS_LABELS } from '../../library/model/status';
import type { LibraryReader } from '../../library/read/library-reader';
import { recentIds } from '../../library/read/papers';
import type { Scope } from '../../library/read/scope';
import type { ListWithPapers, UserData } from '../../library/read/user-data';
import { type ExportRequest, exportLogKey } from './export-request';

/** Something that can be exported. */
export interface ExportSource {
  /** Its value in the form. */
  key: string;
  name: string;
  /** Its key in the export log; absent for what is something else the next time. */
  scope?: string;
  /** How many papers, where that is known without reading them. */
  count?: number;
  list?: ListWithPapers;
  /** Ids in the order in which they are exported. */
  ids(): Promise<readonly string[]>;
}

/**
 * What there is to export, first what another page requested: smart lists among it, whose queries run there.
 *
 * @param request from `EXPORT_REQUEST_KEY`
 */
export function exportSources(
  reader: LibraryReader,
  userData: UserData,
  request: ExportRequest | undefined,
): ExportSource[] {
  const named = (scope: Scope, name: string) => {
    const key = exportLogKey(scope, '') ?? name;
    return { key, name, scope: key };
  };
  const of = (scope: Scope, name: string, ids: readonly string[], list?: ListWithPapers): ExportSource => ({
    ...named(scope, name),
    count: ids.length,
    ids: async () => ids,
    ...(list && { list }),
  });
  const statuses = STATUSES.map((status) =>
    of({ kind: 'status', status }, STATUS_LABELS[status], userData.status[status]),
  );
  const lists = userData.lists.filter(({ query }) => query === undefined);
  const sources = [
    { ...named({ kind: 'all' }, 'All papers'), ids: () => recentIds(reader) },
    of({ kind: 'bookmarks' }, 'Bookmarks', userData.bookmarked),
    ...statuses,
    ...lists.map((list) => of({ kind: 'list', id: list.id }, list.name, list.paperIds, list)),
  ];
  if (!request) return sources;
  // A list is exported as it is now, whatever was on it when it was requested.
  const requested =
    sources.find(({ scope }) => scope === request.scope) ?? sourceOfRequest(reader, userData.lists, request);
  return [requested, ...sources.filter((source) => source !== requested)];
}

/** What another page requested, as a source. */
export function sourceOfRequest(
  reader: LibraryReader,
  lists: readonly ListWithPapers[],
  { title, ids, scope, listId }: ExportRequest,
): ExportSource {
  const list = lists.find(({ id }) => id === listId);
  return {
    key: 'asked',
    name: title,
    ...(scope !== undefined && { scope }),
    ...(ids && { count: ids.length }),
    ...(list && { list }),
    ids: async () => ids ?? recentIds(reader),
  };
}
