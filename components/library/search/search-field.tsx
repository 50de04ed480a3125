import { CircleHelp, Search, Settings, X } from 'lucide-preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { NAVIGATION_SHORTCUTS, withKey } from '../../../lib/settings/keyboard-shortcuts';
import { IconButton } from '../../ui/icon-button';
import { moveToRow } from '../rows/row-focus';
import { useApp } from '../state/app-context';
import { createCompletion } from '../state/completion';
import { CompletionList, LIST_ID, optionId } from './completion-list';

/** The search field: focused when the popup opens, and again at `/` from anywhere. */
export function SearchField() {
  const { state } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const completing = useMemo(() => createCompletion(state), [state]);
  useEffect(() => {
    field.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === NAVIGATION_SHORTCUTS.search.key) {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
      if (event.key === NAVIGATION_SHORTCUTS.help.key) state.openDialog.value = { kind: 'help' };
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [state]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (field.current && completing.onKey(event, field.current)) return;
    // Where the caret moves to, the user is not typing yet.
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) completing.close();
    const isDown = event.key === 'ArrowDown' || (event.ctrlKey && event.key === 'n') || event.key === 'Enter';
    if (isDown && !event.isComposing) {
      event.preventDefault();
      moveToRow('first');
    }
    if (event.key === 'Escape' && state.query.value !== '') {
      event.preventDefault(); // the first Escape clears, the second closes the popup
      state.search({ query: '' });
    }
  };
  const onInput = (input: HTMLInputElement) => {
    const { value, selectionStart, selectionEnd } = input;
    state.search({ query: value });
    completing.look(value, selectionStart === selectionEnd ? selectionEnd : null);
  };
  const isOffered = completing.offer.value !== undefined;
  const chosen = completing.chosen.value;
  return (
    <search class="search">
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        role="searchbox"
        aria-label="Search papers"
        aria-autocomplete="list"
        // A searchbox cannot be expanded, as a combobox can: a live region announces the list instead.
        aria-controls={isOffered ? LIST_ID : undefined}
        aria-activedescendant={isOffered && chosen >= 0 ? optionId(chosen) : undefined}
        placeholder="Search titles, abstracts, authors"
        autocomplete="off"
        spellcheck={false}
        value={state.query.value}
        onInput={(event) => onInput(event.currentTarget)}
        onKeyDown={onKeyDown}
        onPointerDown={completing.close}
        onBlur={completing.close}
      />
      {state.query.value !== '' && (
        <IconButton
          icon={X}
          name="Clear search"
          title="Clear search (Esc)"
          onClick={() => {
            state.search({ query: '' });
            field.current?.focus();
          }}
        />
      )}
      <IconButton
        icon={CircleHelp}
        name="Help"
        title={withKey('Help: search and keyboard shortcuts', NAVIGATION_SHORTCUTS.help)}
        onClick={() => {
          state.openDialog.value = { kind: 'help' };
        }}
      />
      <IconButton
        icon={Settings}
        name="Settings"
        onClick={() => {
          state.openDialog.value = { kind: 'settings' };
        }}
      />
      <CompletionList completing={completing} field={field} />
    </search>
  );
}
