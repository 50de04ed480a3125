import { STATUSES, type Status } from '../../../lib/library/model/annotations';
import type { Paper } from '../../../lib/paper/paper';
import { actionsByKey, ROW_SHORTCUTS, type RowAction } from '../../../lib/settings/keyboard-shortcuts';
import type { AppContextValue } from '../state/app-context';
import { moveInShownList } from './reorder';
import { moveToRow } from './row-focus';

/**
 * Handles a key on the row that has the focus. While papers are selected, it acts on all of them.
 *
 * @returns whether the key was for the row
 */
export function onRowKey(
  event: KeyboardEvent,
  paper: Paper,
  app: AppContextValue,
  toggleOpen: () => void,
): boolean {
  const { state } = app;
  const { selection } = state;
  const selected = [...selection.selected.value.values()];
  const papers = selected.length > 0 ? selected : [paper];
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
  if (name === 'Escape' && selected.length > 0) {
    selection.clear();
    return true;
  }
  const action = ROW_ACTIONS.get(name);
  // A key that is held moves, and does nothing else again: it would do it to paper after paper.
  if (action && !event.repeat) handlersFor(app, paper, papers, toggleOpen)[action]();
  return action !== undefined;
}

const ROW_ACTIONS = actionsByKey(ROW_SHORTCUTS);

/** What each action does: to the paper of the row, or to all that are selected. */
function handlersFor(
  { state, actions }: AppContextValue,
  paper: Paper,
  papers: readonly Paper[],
  toggleOpen: () => void,
): Record<RowAction, () => void> {
  const { selection, openDialog } = state;
  const annotations = state.annotations.value;
  return {
    open: () => actions.open(paper, false),
    openInBackground: () => actions.open(paper, true),
    toggleAbstract: toggleOpen,
    bookmark: () => actions.setBookmark(papers, !papers.every(({ id }) => state.bookmarked.value.has(id))),
    lists: () => {
      openDialog.value = { kind: 'lists', papers };
    },
    status: () => actions.setStatus(papers, nextStatus(annotations.get(papers[0]?.id ?? '')?.status)),
    note: () => {
      openDialog.value = { kind: 'note', paper };
    },
    tags: () => {
      openDialog.value = { kind: 'tags', papers };
    },
    hide: () => actions.setHidden(papers, !papers.every(({ id }) => annotations.get(id)?.isHidden)),
    select: () => selection.toggle(paper),
    selectAll: () => selection.set(state.papers.value, true),
    openPdf: () => actions.openPdf(paper),
    copyCitation: () => actions.copyCitation(paper),
    export: () => document.querySelector<HTMLElement>('[data-export]')?.click(),
  };
}

const STEPS = { ArrowDown: 'next', ArrowUp: 'previous' } as const;

const WITH_CTRL: Readonly<Record<string, string>> = {
  n: 'ArrowDown',
  p: 'ArrowUp',
  a: 'ctrl+a',
  Enter: 'ctrl+Enter',
};

/**
 * A key as `actionsByKey` names it, whatever Caps Lock and the layout of the keyboard make of it. Cmd counts as Ctrl where
 * every program has it so; other keys with Cmd are the browser's.
 */
function nameOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  // The letter that stands on the key in Latin layouts, where others have another.
  const letter = key > '~' ? code.replace('Key', '') : key;
  const name = key.length > 1 || shiftKey ? key : letter.toLowerCase();
  if (metaKey && !/^(?:a|Enter)$/.test(name)) return '';
  return ctrlKey || metaKey ? (WITH_CTRL[name] ?? '') : name;
}

/** To read, reading, read, none, and again. */
function nextStatus(status: Status | undefined): Status | undefined {
  return STATUSES[status ? STATUSES.indexOf(status) + 1 : 0];
}
