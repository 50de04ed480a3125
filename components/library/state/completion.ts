import { batch, computed, signal } from '@preact/signals';
import { type Completion, completionsAt } from '../../../lib/search/query-language/completion';
import type { AppState } from './app-state';
import { createCompletionValues } from './completion-values';

/** What is offered for the piece that is being typed. */
export interface CompletionOffer {
  /** Values behind a colon, to choose from; or fields that a plain word may be the beginning of, to be ignored at will. */
  kind: 'values' | 'fields';
  completions: readonly Completion[];
}

/** In letters: with fewer, every other word would begin like a field. */
const SHORTEST = 2;

/** Completion in the search field: what is offered, which of it is chosen, and what the keys do with it. */
export function createCompletion(state: AppState) {
  const values = createCompletionValues(state);
  const typed = signal<{ text: string; caret: number }>();
  /** Of the completions; none at first, so that Enter still leads to the papers. */
  const chosen = signal(-1);
  /** Where the piece begins for which the reader wants none. */
  const refused = signal(-1);

  const offer = computed((): CompletionOffer | undefined => {
    // Another query was put since: by a button, by another window.
    if (!typed.value || typed.value.text !== state.query.value) return undefined;
    const { text, caret } = typed.value;
    const found = completionsAt(text, caret, values);
    const start = found[0]?.start;
    if (start === undefined || start === refused.value) return undefined;
    if (text[start - 1] === ':') return { kind: 'values', completions: found };
    const word = text.slice(start, caret).toLowerCase();
    const begun = found.filter(({ label }) => word.length >= SHORTEST && label.startsWith(word));
    return begun.length > 0 ? { kind: 'fields', completions: begun } : undefined;
  });

  const look = (text: string, caret: number | null) =>
    batch(() => {
      typed.value = caret === null ? undefined : { text, caret };
      chosen.value = -1;
      if ((caret ?? 0) < refused.value) refused.value = -1;
    });

  const close = () => look('', null);

  const accept = (field: HTMLInputElement, { start, end, insert }: Completion) => {
    field.setRangeText(insert, start, end, 'end');
    state.search({ query: field.value });
    if (insert.endsWith(':')) look(field.value, field.selectionEnd);
    else close();
  };

  const move = (step: number, count: number) => {
    // One place more than there are: between the last and the first nothing is chosen.
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
    else if (key === 'Escape') refused.value = completions[0]?.start ?? -1;
    else return false;
    event.preventDefault();
    return true;
  };

  return { offer, chosen, look, close, accept, onKey };
}

export type CompletionState = ReturnType<typeof createCompletion>;
