import { batch, type Signal, signal } from '@preact/signals';
import type { Paper } from '../../../lib/paper/paper';

/** The papers that the user has selected to act on all of them at once, in the order in which they were selected. */
export interface Selection {
  selected: Signal<ReadonlyMap<string, Paper>>;
  set(papers: readonly Paper[], isSelected: boolean): void;
  toggle(paper: Paper): void;
  /** Selects all shown rows from the one selected or deselected last to this one. */
  extend(paper: Paper, shown: readonly Paper[]): void;
  clear(): void;
}

/** Nothing is selected at first. */
export function createSelection(): Selection {
  const selected = signal<ReadonlyMap<string, Paper>>(new Map());
  /** The row selected or deselected last: where a range begins. */
  const anchor = signal<string>();

  const set = (papers: readonly Paper[], isSelected: boolean) => {
    const next = new Map(selected.value);
    for (const paper of papers)
      if (isSelected) next.set(paper.id, paper);
      else next.delete(paper.id);
    selected.value = next;
  };

  return {
    selected,
    set,
    toggle: (paper: Paper) =>
      batch(() => {
        set([paper], !selected.value.has(paper.id));
        anchor.value = paper.id;
      }),
    extend: (paper: Paper, shown: readonly Paper[]) =>
      batch(() => {
        const from = shown.findIndex(({ id }) => id === anchor.value);
        const to = shown.indexOf(paper);
        const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
        set(from < 0 || to < 0 ? [paper] : range, true);
        anchor.value = paper.id;
      }),
    clear: () => {
      selected.value = new Map();
    },
  };
}
