import { STATUSES } from '../../../lib/library/model/annotations';
import type { Paper } from '../../../lib/paper/paper';
import type { AppContextValue } from '../state/app-context';
import { moveInShownList } from './reorder';
import { moveToRow } from './row-focus';

/**
 * What a key does on the row that has the focus. While papers are picked, keys that keep something act on all of them.
 *
 * @returns whether the key was for the row
 */
export function onRowKey(
  event: KeyboardEvent,
  paper: Paper,
  app: AppContextValue,
  toggleOpen: () => void,
): boolean {
  const { state, acts } = app;
  const { selection } = state;
  const picked = [...selection.selected.value.values()];
  const papers = picked.length > 0 ? picked : [paper];
  const name = nameOf(event);
  const to = STEPS[name as keyof typeof STEPS];
  if (to && event.altKey) {
    moveInShownList(app, paper, to === 'next' ? 'down' : 'up');
    return true;
  }
  if (event.altKey) return false;
  if (to) {
    if (event.shiftKey && !selection.selected.value.has(paper.id)) selection.toggle(paper);
    moveToRow(to);
    const id = (document.activeElement as HTMLElement | null)?.dataset.paperId;
    const reached = state.papers.value.find((other) => other.id === id);
    if (event.shiftKey && reached) selection.set([reached], true);
    return true;
  }
  const keys: Record<string, () => void> = {
    Enter: () => acts.open(paper, false),
    'ctrl+Enter': () => acts.open(paper, true),
    ...(picked.length > 0 && { Escape: selection.clear }),
    ' ': toggleOpen,
    b: () => acts.setBookmark(papers, !papers.every(({ id }) => state.bookmarked.value.has(id))),
    l: () => {
      state.openDialog.value = { kind: 'lists', papers };
    },
    s: () => acts.setStatus(papers, nextStatus(app, papers)),
    n: () => {
      state.openDialog.value = { kind: 'note', paper };
    },
    t: () => {
      state.openDialog.value = { kind: 'tags', papers };
    },
    h: () => acts.setHidden(papers, !papers.every(({ id }) => state.annotations.value.get(id)?.isHidden)),
    x: () => selection.toggle(paper),
    'ctrl+a': () => selection.set(state.papers.value, true),
    p: () => acts.openPdf(paper),
    c: () => acts.copyCitation(paper),
    e: () => document.querySelector<HTMLElement>('[data-export]')?.click(),
  };
  // A key that is held moves, and does nothing else again: it would do it to paper after paper.
  if (!event.repeat) keys[name]?.();
  return name in keys;
}

const STEPS = { ArrowDown: 'next', ArrowUp: 'previous' } as const;

const WITH_CTRL: Readonly<Record<string, string>> = {
  n: 'ArrowDown',
  p: 'ArrowUp',
  a: 'ctrl+a',
  Enter: 'ctrl+Enter',
};

/**
 * What a key is called here, whatever Caps Lock and the layout of the keyboard make of it. Cmd is Ctrl where every program has
 * it so; the rest that is pressed with Cmd is the browser's.
 */
function nameOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  // The letter that stands on the key in Latin layouts, where others have another.
  const letter = key > '~' ? code.replace('Key', '') : key;
  const name = key.length > 1 || shiftKey ? key : letter.toLowerCase();
  if (metaKey && !/^(?:a|Enter)$/.test(name)) return '';
  return ctrlKey || metaKey ? (WITH_CTRL[name] ?? '') : name;
}

/** To read, reading, read, none: from the first paper's on. */
function nextStatus({ state }: AppContextValue, papers: readonly Paper[]) {
  const status = state.annotations.value.get(papers[0]?.id ?? '')?.status;
  return STATUSES[status ? STATUSES.indexOf(status) + 1 : 0];
}
