import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Paper } from '../lib/paper/paper';
import { foldSpace } from '../lib/paper/white-space';
import { Dialog } from './dialog';
import { useApp } from './state/context';

/** Puts a paper on reading lists: a name that is typed finds a list or makes one, a tick puts it on or takes it off. */
export function ListPicker({ papers }: { papers: readonly Paper[] }) {
  const { state, acts } = useApp();
  const [name, setName] = useState('');
  const lists = state.shelf.value?.lists ?? [];
  const wanted = foldSpace(name).toLowerCase();
  const offered = lists.filter((list) => list.name.toLowerCase().includes(wanted));
  const isKnown = lists.some((list) => list.name.toLowerCase() === wanted);
  const close = () => {
    state.overlay.value = undefined;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!wanted) return;
    acts.addToNamedList(papers, name);
    close();
  };
  return (
    <Dialog title="Add to list">
      <p class="subject">{papers[0]?.title}</p>
      <form onSubmit={submit}>
        <input
          type="text"
          aria-label="List name"
          placeholder={lists.length > 0 ? 'Find a list, or name a new one' : 'Name a new list'}
          autocomplete="off"
          autofocus
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={!wanted}>
          <Plus size={14} aria-hidden="true" />
          {isKnown || !wanted ? 'Add' : 'Create list'}
        </button>
      </form>
      <ul>
        {offered.map((list) => {
          const isOn = papers.every(({ id }) => list.paperIds.includes(id));
          return (
            <li key={list.id}>
              <label>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() => (isOn ? acts.removeFrom(papers, list) : acts.addToList(papers, list))}
                />
                <span>{list.name}</span>
                <span class="count">{list.paperIds.length.toLocaleString()}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
