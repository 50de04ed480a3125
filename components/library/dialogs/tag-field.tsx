import { useRef, useState } from 'preact/hooks';
import { matchesPrefix, type Tag } from '../../../lib/search/engine/tags';
import { formatNumber } from '../../../lib/util/format-number';

const LIST_ID = 'tag-options';
const optionId = (at: number) => `tag-option-${at}`;

/** How many tags are offered at most. */
const MAX_OFFERED = 6;

interface TagFieldProps {
  /** The tags to offer, the most useful first. */
  known: readonly Tag[];
  /** Called with what was typed (one tag, or several with commas between them) and the tag chosen from those offered. */
  onAdd: (text: string, taken?: string[]) => void;
}

/** A field for tags; it offers those that begin with what is typed. */
export function TagField({ known, onAdd }: TagFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  /** The index of the chosen offer; none at first, so that Enter takes what was typed. */
  const [chosen, choose] = useState(-1);
  const begin = text.lastIndexOf(',') + 1;
  const typed = text.slice(begin).replace(/^[\s#]+/, '');
  const offered = isOpen ? known.filter(({ name }) => matchesPrefix(name, typed)).slice(0, MAX_OFFERED) : [];
  const isOffering = offered.length > 0;

  const update = (next: string, opens: boolean) => {
    setText(next);
    setOpen(opens);
    choose(-1);
  };
  const add = (...added: Parameters<typeof onAdd>) => {
    onAdd(...added);
    update('', false);
    field.current?.focus();
  };
  const take = ({ name }: Tag) => add(text.slice(0, begin), [name]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isTab = event.key === 'Tab' && !event.shiftKey;
    const taken = offered[isTab && typed ? Math.max(0, chosen) : chosen];
    if (step && !isOffering) setOpen(true);
    // One position more than there are offers: between the last and the first nothing is chosen.
    else if (step) choose(((chosen + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
    else if (taken && (isTab || event.key === 'Enter')) take(taken);
    else if (isOffering && event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(text);
        }}
      >
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Tag"
          aria-autocomplete="list"
          aria-expanded={isOffering}
          aria-controls={isOffering ? LIST_ID : undefined}
          aria-activedescendant={isOffering && chosen >= 0 ? optionId(chosen) : undefined}
          placeholder="Add a tag, or several with commas"
          autocomplete="off"
          autofocus
          value={text}
          onInput={(event) => update(event.currentTarget.value, event.currentTarget.value !== '')}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <button type="submit" class="button" disabled={!typed && begin === 0}>
          Add
        </button>
      </form>
      {isOffering && (
        <div class="completions" role="listbox" id={LIST_ID} aria-label="Tags">
          {offered.map((tag, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which keeps the focus
            <div
              role="option"
              key={tag.name}
              id={optionId(at)}
              tabIndex={-1}
              aria-selected={at === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(tag)}
            >
              <span class="label" dir="auto">
                {tag.name}
              </span>
              <span class="count">{formatNumber(tag.paperIds.length)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
