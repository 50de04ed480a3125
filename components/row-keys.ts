import { STATUSES } from '../lib/kept/marks';
import type { Paper } from '../lib/paper/paper';
import { moveOnShownList } from './reorder';
import { focusRow, moveToRow, neighbourOf } from './row-focus';
import { afterPaint } from './state/after-paint';
import type { App } from './state/context';

/**
 * What a key does on the row that has the focus. While papers are picked, keys that keep something act on all of them.
 *
 * @returns whether the key was for the row
 */
export function onRowKey(event: KeyboardEvent, paper: Paper, app: App, toggleOpen: () => void): boolean {
  const { state, acts } = app;
  const { selection } = state;
  const picked = [...selection.picked.value.values()];
  const papers = picked.length > 0 ? picked : [paper];
  const name = event.ctrlKey ? ({ n: 'ArrowDown', p: 'ArrowUp', a: 'ctrl+a' }[event.key] ?? '') : event.key;
  const step = { ArrowDown: 'next', ArrowUp: 'previous' } as const;
  const to = step[name as keyof typeof step];
  if (to && event.altKey) {
    moveOnShownList(app, paper, to === 'next' ? 'down' : 'up');
    return true;
  }
  if (event.altKey) return false;
  if (to) {
    if (event.shiftKey && !selection.picked.value.has(paper.id)) selection.toggle(paper);
    moveToRow(to);
    const id = (document.activeElement as HTMLElement | null)?.dataset.paperId;
    const reached = state.papers.value.find((other) => other.id === id);
    if (event.shiftKey && reached) selection.set([reached], true);
    return true;
  }
  if (event.key === 'Enter') {
    acts.open(paper, event.ctrlKey || event.metaKey);
    return true;
  }
  if (event.key === 'Escape' && picked.length > 0) {
    selection.clear();
    return true;
  }
  const keys: Record<string, () => void> = {
    ' ': toggleOpen,
    b: () => acts.setBookmark(papers, !papers.every(({ id }) => state.bookmarked.value.has(id))),
    l: () => {
      state.overlay.value = { kind: 'lists', papers };
    },
    s: () => acts.setStatus(papers, nextStatus(app, papers)),
    n: () => {
      state.overlay.value = { kind: 'note', paper };
    },
    t: () => {
      state.overlay.value = { kind: 'tags', papers };
    },
    h: () => hide(app, papers, paper),
    x: () => selection.toggle(paper),
    'ctrl+a': () => selection.set(state.papers.value, true),
    p: () => acts.openPdf(paper),
    c: () => acts.copyCitation(paper),
    e: () => document.querySelector<HTMLElement>('[data-export]')?.click(),
  };
  keys[name]?.();
  return name in keys;
}

/** To read, reading, read, none: from the first paper's on. */
function nextStatus({ state }: App, papers: readonly Paper[]) {
  const status = state.marked.value.get(papers[0]?.id ?? '')?.status;
  return STATUSES[status ? STATUSES.indexOf(status) + 1 : 0];
}

/** A row that goes leaves the focus to its neighbour, so that one paper after the other can be looked at. */
async function hide({ state, acts }: App, papers: readonly Paper[], focused: Paper): Promise<void> {
  const neighbour = neighbourOf(focused.id);
  const isHidden = papers.every(({ id }) => state.marked.value.get(id)?.isHidden);
  await acts.setHidden(papers, !isHidden);
  await afterPaint();
  if (document.activeElement === document.body) focusRow(neighbour);
}
