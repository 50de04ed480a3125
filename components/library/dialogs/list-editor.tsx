import { useState } from 'preact/hooks';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import { collapseWhitespace } from '../../../lib/util/white-space';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';
import { SmartListQueryField } from './smart-list-query';

interface ListEditorProps {
  /** The list to edit; a new one when absent. */
  list?: ListWithPapers | undefined;
  /** The query of a new smart list. */
  query?: string | undefined;
}

/** Edits a list, or creates one. */
export function ListEditor({ list, query: initialQuery }: ListEditorProps) {
  const { state, actions } = useApp();
  const before = { name: list?.name ?? '', description: list?.description ?? '' };
  const currentQuery = list ? list.query : initialQuery;
  const [name, setName] = useState(before.name);
  const [description, setDescription] = useState(before.description);
  const [query, setQuery] = useState(currentQuery ?? '');
  const isSmart = currentQuery !== undefined;
  const isReady = name.trim() !== '' && (!isSmart || query.trim() !== '');
  const close = () => {
    state.openDialog.value = undefined;
  };
  const save = () => {
    if (!isReady) return;
    const next = { name: collapseWhitespace(name), description: description.trim(), query: query.trim() };
    if (!list) actions.makeList(next.name, isSmart ? next.query : undefined, next.description);
    else {
      const set = {
        ...(next.name !== before.name && { name: next.name }),
        ...(next.description !== before.description && { description: next.description || null }),
        ...(isSmart && next.query !== currentQuery && { query: next.query }),
      };
      if (Object.keys(set).length > 0) actions.changeList(list, set);
    }
    close();
  };
  return (
    <Dialog title={list ? 'Edit list' : isSmart ? 'New smart list' : 'New list'}>
      <form
        class="editor"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault(); // or the form would be submitted as well
          save();
        }}
      >
        <label class="field">
          <span>Name</span>
          <input
            type="text"
            required
            autofocus
            autocomplete="off"
            dir="auto"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>Description</span>
          <textarea
            rows={2}
            dir="auto"
            value={description}
            onInput={(event) => setDescription(event.currentTarget.value)}
          />
        </label>
        {isSmart && <SmartListQueryField query={query} onChange={setQuery} />}
        <div class="row">
          <button type="button" class="link-button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button" disabled={!isReady}>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}
