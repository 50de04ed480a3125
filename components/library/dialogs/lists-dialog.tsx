import { ListFilter, Plus, Trash2 } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { countTrash } from '../../../lib/library/read/trash';
import { matchesName, tagFacet } from '../../../lib/search/engine/tags';
import { formatNumber } from '../../../lib/util/format-number';
import { useApp } from '../state/app-context';
import type { OpenDialog } from '../state/open-dialog';
import { Dialog } from './dialog';
import { ListRow } from './list-row';
import { TagRow } from './tag-row';

/** With more lists and tags than this, they can be filtered by name. */
const MIN_TO_FILTER = 8;

/** All lists and all tags, to show, edit and delete them; and a button for the trash. */
export function ListsDialog() {
  const { state } = useApp();
  const userData = state.userData.value;
  const [name, setName] = useState('');
  const [trashCount, setTrashCount] = useState<number>();
  useEffect(() => {
    // The user data has changed: something may be in the trash now.
    countTrash(state.library).then(setTrashCount, () => {});
  }, [userData, state]);
  const open = (dialog: OpenDialog) => () => {
    state.openDialog.value = dialog;
  };
  const lists = userData?.lists ?? [];
  const tags = tagFacet(userData);
  const isMatch = (item: { name: string }) => matchesName(item.name, name);
  const query = state.query.value.trim();
  return (
    <Dialog title="Lists">
      <div class="actions">
        <button type="button" class="button" onClick={open({ kind: 'new-list' })}>
          <Plus size={14} aria-hidden="true" />
          New list
        </button>
        {query && (
          <button
            type="button"
            class="button"
            title={`Smart list: ${query}`}
            onClick={open({ kind: 'new-list', query })}
          >
            <ListFilter size={14} aria-hidden="true" />
            New smart list
          </button>
        )}
        <button type="button" class="button trash" onClick={open({ kind: 'trash' })}>
          <Trash2 size={14} aria-hidden="true" />
          Trash
          {trashCount !== undefined && <span class="count">{formatNumber(trashCount)}</span>}
        </button>
      </div>
      {lists.length + tags.length > MIN_TO_FILTER && (
        <input
          type="text"
          aria-label="Find a list or a tag"
          placeholder="Find a list or a tag"
          autocomplete="off"
          autofocus
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      )}
      {lists.length === 0 && <p class="dialog-subject">No lists yet. Press L on a paper to start one.</p>}
      <ul class="list-rows" aria-label="Lists">
        {lists.filter(isMatch).map((list) => (
          <ListRow key={list.id} list={list} />
        ))}
      </ul>
      {tags.length > 0 && (
        <section>
          <h3>Tags</h3>
          <ul class="list-rows">
            {tags.filter(isMatch).map((tag) => (
              <TagRow key={tag.name.toLowerCase()} tag={tag} tags={tags} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
