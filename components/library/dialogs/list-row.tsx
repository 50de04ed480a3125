import { ListFilter, Pencil, Trash2 } from 'lucide-preact';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import { IconButton } from '../../ui/icon-button';
import { useApp } from '../state/app-context';
import { NameButton } from './name-button';

/** A list among all lists: shows its papers, can be edited and deleted. */
export function ListRow({ list }: { list: ListWithPapers }) {
  const { state, actions } = useApp();
  const { id, name, description, query } = list;
  const show = () => {
    state.openDialog.value = undefined;
    state.search({ query: '', scope: { kind: 'list', id } });
  };
  return (
    <li class="list-row">
      <NameButton
        name={name}
        count={query === undefined ? list.paperIds.length : state.smartListCounts.value.get(id)}
        onClick={show}
      />
      <IconButton
        icon={Pencil}
        size={14}
        name={`Edit list ${name}`}
        onClick={() => {
          state.openDialog.value = { kind: 'edit-list', list };
        }}
      />
      <IconButton
        icon={Trash2}
        size={14}
        name={`Delete list ${name}`}
        onClick={() => actions.removeList(list)}
      />
      {description && (
        <p class="dialog-subject" dir="auto">
          {description}
        </p>
      )}
      {query !== undefined && (
        <p class="dialog-subject">
          <ListFilter size={12} aria-label="Smart list:" /> {query}
        </p>
      )}
    </li>
  );
}
