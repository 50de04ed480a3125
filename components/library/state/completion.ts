import { batch, computed, signal } from '@preact/signals';
import { type Completion, completionsAt } from '../../../lib/search/query-language/completion';
import type { AppState } from './app-state';
import { createCompletionValues } from './completion-values';

/** The completions offered for the term that is being typed. */
export interface CompletionOffer {
  /**
   * Values after a colon, to choose from; or fields that a plain word may be the beginning of, which the user can ignore.
   */
  kind: 'values' | 'fields';
  completions: readonly Completion[];
}

/** In letters: with fewer, every other word would begin like a field. */
const MIN_LETTERS = 2;

/** Completion in the search field: what is offered, which completion is chosen, and what the keys do with it. */
export function createCompletion(state: AppState) {
  const values = createCompletionValues(state);
  const typed = signal<{ text: string; caret: number }>();
  /** The index of the chosen completion; none at first, so that Enter still leads to the papers. */
  const chosen = signal(-1);
  /** Where the term begins for which the user has closed the list. */
  const dismissed = signal(-1);

  const offer = computed((): CompletionOffer | undefined => {
    // The query has been changed since: by a button, by another window.
    if (!typed.value || typed.value.text !== state.query.value) return undefined;
    const { text, caret } = typed.value;
    const found = completionsAt(text, caret, values);
    const start = found[0]?.start;
    if (start === undefined || start === dismissed.value) return undefined;
    if (text[start - 1] === ':') return { kind: 'values', completions: found };
    const word = text.slice(start, caret).toLowerCase();
    const matching = found.filter(({ label }) => word.length >= MIN_LETTERS && label.startsWith(word));
    return matching.length > 0 ? { kind: 'fields', completions: matching } : undefined;
  });

  const look = (text: string, caret: number | null) =>
    batch(() => {
      typed.value = caret === null ? undefined : { text, caret };
      chosen.value = -1;
      if ((caret ?? 0) < dismissed.value) dismissed.value = -1;
    });

  const close = () => look('', null);

  const accept = (field: HTMLInputElement, { start, end, insert }: Completion) => {
    field.setRangeText(insert, start, end, 'end');
    state.search({ query: field.value });
    if (insert.endsWith(':')) look(field.value, field.selectionEnd);
    else close();
  };

  const move = (step: number, count: number) => {
    // One position more than there are completions: between the last and the first nothing is chosen.
    chosen.value = ((chosen.value + 1 + step + count + 1) % (count + 1)) - 1;
  };

  /** @returns whether the key was for the list */
  const onKey = (event: KeyboardEvent, field: HTMLInputElement): boolean => {
    if (event.isComposing || !offer.value) return false;
    const { kind, completions } = offer.value;
    const key = event.ctrlKey ? { n: 'ArrowDown', p: 'ArrowUp' }[event.key] : event.key;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key ?? ''];
    const isTab = key === 'Tab' && !event.shiftKey;
    const taken = completions[isTab ? Math.max(0, chosen.value) : chosen.value];
    if (step && kind === 'values') move(step, completions.length);
    else if (taken && (isTab || key === 'Enter')) accept(field, taken);
    else if (key === 'Escape') dismissed.value = completions[0]?.start ?? -1;
    else return false;
    event.preventDefault();
    return true;
  };

  return { offer, chosen, look, close, accept, onKey };
}

export type CompletionState = ReturnType<typeof createCompletion>;
