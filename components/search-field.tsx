import { CircleHelp, Search, Settings, X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './icon-button';
import { moveToRow } from './row-focus';
import { useApp } from './state/context';

/** The search field: focused when the popup opens, and again at `/` from anywhere. */
export function SearchField() {
  const { state } = useApp();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
      if (event.key === '?') state.overlay.value = { kind: 'help' };
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [state]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isDown = event.key === 'ArrowDown' || (event.ctrlKey && event.key === 'n') || event.key === 'Enter';
    if (isDown) {
      event.preventDefault();
      moveToRow('first');
    }
    if (event.key === 'Escape' && state.query.value !== '') {
      event.preventDefault(); // the first Escape clears, the second closes the popup
      state.ask({ query: '' });
    }
  };
  return (
    <search class="search">
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        role="searchbox"
        aria-label="Search papers"
        placeholder="Search titles, abstracts, authors"
        autocomplete="off"
        spellcheck={false}
        value={state.query.value}
        onInput={(event) => state.ask({ query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {state.query.value !== '' && (
        <IconButton
          icon={X}
          name="Clear search"
          title="Clear search (Esc)"
          onClick={() => {
            state.ask({ query: '' });
            field.current?.focus();
          }}
        />
      )}
      <IconButton
        icon={CircleHelp}
        name="Help"
        title="Keys and search (?)"
        onClick={() => {
          state.overlay.value = { kind: 'help' };
        }}
      />
      <IconButton
        icon={Settings}
        name="Settings"
        onClick={() => {
          state.overlay.value = { kind: 'settings' };
        }}
      />
    </search>
  );
}
