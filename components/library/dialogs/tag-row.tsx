import { Pencil, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { ALL_PAPERS } from '../../../lib/library/read/scope';
import { parseTags, type Tag, tagQuery } from '../../../lib/search/engine/tags';
import { IconButton } from '../../ui/icon-button';
import { useApp } from '../state/app-context';
import { NameButton } from './name-button';

/** A tag among all tags: finds its papers, can be renamed and deleted. */
export function TagRow({ tag, tags }: { tag: Tag; tags: readonly Tag[] }) {
  const { state, actions } = useApp();
  const [isRenaming, setRenaming] = useState(false);
  const { name } = tag;
  if (isRenaming) return <Renaming tag={tag} tags={tags} onEnd={() => setRenaming(false)} />;
  const find = () => {
    state.openDialog.value = undefined;
    state.search({ query: tagQuery(name), scope: ALL_PAPERS });
  };
  return (
    <li class="list-row">
      <NameButton name={name} count={tag.paperIds.length} onClick={find} />
      <IconButton icon={Pencil} size={14} name={`Rename tag ${name}`} onClick={() => setRenaming(true)} />
      <IconButton
        icon={Trash2}
        size={14}
        name={`Delete tag ${name}`}
        onClick={() => actions.deleteTag(tag)}
      />
    </li>
  );
}

interface RenamingProps {
  tag: Tag;
  tags: readonly Tag[];
  onEnd: () => void;
}

function Renaming({ tag, tags, onEnd }: RenamingProps) {
  const { actions } = useApp();
  const [text, setText] = useState(tag.name);
  // A tag has no commas, and keeps the spelling of another known tag; only its own may be respelt.
  const others = tags.filter((other) => other !== tag);
  const [next] = parseTags(text.replaceAll(',', ' '), others);
  const isOther = others.some(({ name }) => name === next);
  const submit = (event: Event) => {
    event.preventDefault();
    if (next !== undefined && next !== tag.name) actions.renameTag(tag, next);
    onEnd();
  };
  return (
    <li>
      <form onSubmit={submit}>
        <input
          type="text"
          aria-label={`New name of the tag ${tag.name}`}
          autocomplete="off"
          dir="auto"
          value={text}
          ref={focusOnce}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault(); // the dialog stays open
            onEnd();
          }}
        />
        <button type="submit" class="button" disabled={next === undefined}>
          {isOther ? 'Merge' : 'Rename'}
        </button>
      </form>
    </li>
  );
}

/** A stable function as `ref`, so that it is called only once. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
