import { Library, Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { inDigits } from './numbers';
import { useApp } from './state/context';
import { ALL, isSameScope, type Scope } from './state/scope';

/** One row of filters with their counts: everything, the bookmarks, each reading list. */
export function Filters() {
  const { shelf, paperCount } = useApp().state;
  const known = shelf.value;
  return (
    <nav class="filters" aria-label="Filters">
      <Filter scope={ALL} name="All" count={paperCount.value}>
        <Library size={14} aria-hidden="true" />
      </Filter>
      <Filter scope={{ kind: 'bookmarks' }} name="Bookmarks" count={known?.bookmarked.length}>
        <Star size={14} aria-hidden="true" />
      </Filter>
      {known?.lists.map((list) => (
        <Filter
          key={list.id}
          scope={{ kind: 'list', id: list.id }}
          name={list.name}
          count={list.paperIds.length}
        />
      ))}
    </nav>
  );
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
      class="chip"
      aria-pressed={isSameScope(state.scope.value, scope)}
      onClick={() => state.ask({ scope })}
    >
      {children}
      <span class="name">{name}</span>
      {count !== undefined && <span class="count">{inDigits(count)}</span>}
    </button>
  );
}
