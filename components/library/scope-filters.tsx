import { ChevronDown, EyeOff, Library, ListFilter, Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { STATUSES } from '../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../lib/library/model/status';
import { ALL_PAPERS, isSameScope, type Scope } from '../../lib/library/read/scope';
import type { ListWithPapers } from '../../lib/library/read/user-data';
import { formatNumber } from '../../lib/util/format-number';
import { StatusIcon } from './rows/status-icon';
import { useApp } from './state/app-context';

/** How many lists have a chip of their own; the button shows all of them. */
const MAX_LISTS = 8;

/** One row of filters with their counts: all papers, bookmarks, by status, the newest lists, hidden papers. */
export function ScopeFilters() {
  const { state } = useApp();
  const { userData, paperCount, scope, openDialog, smartListCounts } = state;
  const data = userData.value;
  const statuses = STATUSES.filter((status) => (data?.status[status].length ?? 0) > 0);
  const lists = chosenLists(data?.lists ?? [], scope.value);
  return (
    <nav class="filters" aria-label="Filters">
      <Filter scope={ALL_PAPERS} name="All" count={paperCount.value}>
        <Library size={14} aria-hidden="true" />
      </Filter>
      <Filter scope={{ kind: 'bookmarks' }} name="Bookmarks" count={data?.bookmarked.length}>
        <Star size={14} aria-hidden="true" />
      </Filter>
      {statuses.map((status) => (
        <Filter
          key={status}
          scope={{ kind: 'status', status }}
          name={STATUS_LABELS[status]}
          count={data?.status[status].length}
        >
          <StatusIcon status={status} size={14} />
        </Filter>
      ))}
      <button
        type="button"
        class="filter-chip"
        aria-haspopup="dialog"
        title="All lists, tags and the trash"
        onClick={() => {
          openDialog.value = { kind: 'all-lists' };
        }}
      >
        Lists
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {lists.map((list) => (
        <Filter
          key={list.id}
          scope={{ kind: 'list', id: list.id }}
          name={list.name}
          count={list.query === undefined ? list.paperIds.length : smartListCounts.value.get(list.id)}
        >
          {list.query !== undefined && <ListFilter size={14} aria-hidden="true" />}
        </Filter>
      ))}
      {data && data.hidden.length > 0 && (
        <Filter scope={{ kind: 'hidden' }} name="Hidden" count={data.hidden.length}>
          <EyeOff size={14} aria-hidden="true" />
        </Filter>
      )}
    </nav>
  );
}

/** The newest lists, and the one that is shown, in the order of their names. */
function chosenLists(lists: readonly ListWithPapers[], scope: Scope): readonly ListWithPapers[] {
  if (lists.length <= MAX_LISTS) return lists;
  const newest = [...lists].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, MAX_LISTS);
  return lists.filter((list) => newest.includes(list) || isSameScope(scope, { kind: 'list', id: list.id }));
}

interface FilterProps {
  scope: Scope;
  name: string;
  count: number | undefined;
  children?: ComponentChildren;
}

function Filter({ scope, name, count, children }: FilterProps) {
  const { state } = useApp();
  return (
    <button
      type="button"
      class="filter-chip"
      aria-pressed={isSameScope(state.scope.value, scope)}
      onClick={() => state.search({ scope })}
    >
      {children}
      <span class="name">{name}</span>
      {count !== undefined && <span class="count">{formatNumber(count)}</span>}
    </button>
  );
}
