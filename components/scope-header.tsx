import { Trash2 } from 'lucide-preact';
import { IconButton } from './icon-button';
import { useApp } from './state/context';

/** Over a reading list: its name and what can be done with the list as a whole. */
export function ScopeHeader() {
  const { state, acts } = useApp();
  const scope = state.scope.value;
  const list = scope.kind === 'list' ? state.shelf.value?.lists.find(({ id }) => id === scope.id) : undefined;
  if (!list) return null;
  return (
    <div class="scope-header">
      <h1>{list.name}</h1>
      <IconButton icon={Trash2} name="Delete list" onClick={() => acts.removeList(list)} size={14} />
    </div>
  );
}
