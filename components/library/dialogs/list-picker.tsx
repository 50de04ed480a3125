import { Plus } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Paper } from '../../../lib/paper/paper';
import { matchesName } from '../../../lib/search/engine/tags';
import { collapseWhitespace } from '../../../lib/util/white-space';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';
import { DialogSubject } from './dialog-subject';
import { ListCheckbox } from './list-checkbox';

/** Puts papers on reading lists: typing a name finds or creates a list, a checkbox adds the papers or removes them. */
export function ListPicker({ papers }: { papers: readonly Paper[] }) {
  const { state, actions } = useApp();
  const [name, setName] = useState('');
  const picker = useRef<HTMLDivElement>(null);
  // Papers cannot be added to a smart list.
  const lists = state.userData.value?.lists.filter(({ query }) => query === undefined) ?? [];
  const wanted = collapseWhitespace(name).toLowerCase();
  const offered = lists.filter((list) => matchesName(list.name, name));
  const isKnown = lists.some((list) => list.name.toLowerCase() === wanted);
  const add = (staysOpen: boolean) => {
    if (!wanted) return;
    actions.addToNamedList(papers, name);
    if (staysOpen) setName('');
    else state.openDialog.value = undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isStaying = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (step) {
      const inputs = [...(picker.current?.querySelectorAll('input') ?? [])];
      inputs[inputs.indexOf(event.target as HTMLInputElement) + step]?.focus();
    } else if (isStaying) add(true);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Add to list">
      <DialogSubject papers={papers} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it moves the focus from the field to the boxes */}
      <div class="picker" ref={picker} onKeyDown={onKeyDown}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add(false);
          }}
        >
          <input
            type="text"
            aria-label="List name"
            placeholder={lists.length > 0 ? 'Find a list, or name a new one' : 'Name a new list'}
            autocomplete="off"
            autofocus
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="submit" class="button" disabled={!wanted} title="Enter; with Ctrl this stays open">
            <Plus size={14} aria-hidden="true" />
            {isKnown || !wanted ? 'Add' : 'Create list'}
          </button>
        </form>
        <ul>
          {offered.map((list) => (
            <ListCheckbox key={list.id} list={list} papers={papers} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
