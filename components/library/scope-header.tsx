import { ListFilter, Pencil, Trash2 } from 'lucide-preact';
import { listOfScope, scopeTitle } from '../../lib/library/read/scope';
import { IconButton } from '../ui/icon-button';
import { useApp } from './state/app-context';

/** The heading of what is shown below; for a reading list also the actions on the whole list. */
export function ScopeHeader() {
  const { state, actions } = useApp();
  const list = listOfScope(state.scope.value, state.userData.value);
  // Every page has a heading, for users who navigate by headings.
  if (!list) return <h1 class="visually-hidden">{scopeTitle(state.scope.value, state.userData.value)}</h1>;
  const { name, description, query } = list;
  return (
    <div class="scope-header">
      <div class="scope-title">
        <h1>
          {query !== undefined && <ListFilter size={14} aria-label="Smart list" />} {name}
        </h1>
        {description && <p>{description}</p>}
        {query !== undefined && (
          <p>
            Smart list: <code>{query}</code>
          </p>
        )}
      </div>
      <IconButton
        icon={Pencil}
        name="Edit list"
        size={14}
        onClick={() => {
          state.openDialog.value = { kind: 'edit-list', list };
        }}
      />
      <IconButton icon={Trash2} name="Delete list" onClick={() => actions.removeList(list)} size={14} />
    </div>
  );
}
