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

/** With more lists and tags than this, they can be looked for by name. */
const MANY = 8;

/** All lists and all tags, to be shown, changed and deleted; and the way to the trash. */
export function ListsDialog() {
  const { state } = useApp();
  const shelf = state.userData.value;
  const [name, setName] = useState('');
  const [trashed, setTrashed] = useState<number>();
  useEffect(() => {
    // What is marked has changed: maybe something was taken away.
    countTrash(state.library).then(setTrashed, () => {});
  }, [shelf, state]);
  const open = (overlay: OpenDialog) => () => {
    state.openDialog.value = overlay;
  };
  const lists = shelf?.lists ?? [];
  const tags = tagFacet(shelf);
  const isWanted = (thing: { name: string }) => matchesName(thing.name, name);
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
            title={`Holds what is found by ${query}`}
            onClick={open({ kind: 'new-list', query })}
          >
            <ListFilter size={14} aria-hidden="true" />
            New smart list
          </button>
        )}
        <button type="button" class="button trash" onClick={open({ kind: 'trash' })}>
          <Trash2 size={14} aria-hidden="true" />
          Trash
          {trashed !== undefined && <span class="count">{formatNumber(trashed)}</span>}
        </button>
      </div>
      {lists.length + tags.length > MANY && (
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
      {lists.length === 0 && <p class="dialog-subject">No lists yet. Press L on a paper to begin one.</p>}
      <ul class="list-rows" aria-label="Lists">
        {lists.filter(isWanted).map((list) => (
          <ListRow key={list.id} list={list} />
        ))}
      </ul>
      {tags.length > 0 && (
        <section>
          <h3>Tags</h3>
          <ul class="list-rows">
            {tags.filter(isWanted).map((tag) => (
              <TagRow key={tag.name.toLowerCase()} tag={tag} tags={tags} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
