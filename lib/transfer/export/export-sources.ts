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
  /** Under which it is kept what was exported; absent for what is another thing the next time. */
  scope?: string;
  /** How many papers, where that is known without asking. */
  count?: number;
  list?: ListWithPapers;
  /** Ids in the order in which they leave. */
  ids(): Promise<readonly string[]>;
}

/** What there is to export: first what another page asked for. Smart lists come from there, where their queries are answered. */
export function exportSources(
  reader: LibraryReader,
  shelf: UserData,
  handedOver: ExportRequest | undefined,
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
    of({ kind: 'status', status }, STATUS_LABELS[status], shelf.status[status]),
  );
  const lists = shelf.lists.filter(({ query }) => query === undefined);
  const choices = [
    { ...named({ kind: 'all' }, 'All papers'), ids: () => recentIds(reader) },
    of({ kind: 'bookmarks' }, 'Bookmarks', shelf.bookmarked),
    ...statuses,
    ...lists.map((list) => of({ kind: 'list', id: list.id }, list.name, list.paperIds, list)),
  ];
  if (!handedOver) return choices;
  // A list is as it is now, whatever was on it when it was asked for.
  const asked =
    choices.find(({ scope }) => scope === handedOver.scope) ?? askedFor(reader, shelf, handedOver);
  return [asked, ...choices.filter((choice) => choice !== asked)];
}

function askedFor(
  reader: LibraryReader,
  shelf: UserData,
  { title, ids, scope, listId }: ExportRequest,
): ExportSource {
  const list = shelf.lists.find(({ id }) => id === listId);
  return {
    key: 'asked',
    name: title,
    ...(scope !== undefined && { scope }),
    ...(ids && { count: ids.length }),
    ...(list && { list }),
    ids: async () => ids ?? recentIds(reader),
  };
}
