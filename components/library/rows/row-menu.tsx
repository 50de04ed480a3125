import { Ellipsis } from 'lucide-preact';
import { STATUSES } from '../../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../../lib/library/model/status';
import { listOfScope } from '../../../lib/library/read/scope';
import type { Paper } from '../../../lib/paper/paper';
import { NAVIGATION_SHORTCUTS, ROW_SHORTCUTS, type Shortcut } from '../../../lib/settings/keyboard-shortcuts';
import { Menu, type MenuItem } from '../../ui/menu';
import { type AppContextValue, useApp } from '../state/app-context';
import { moveInShownList, movesOf } from './reorder';

/** Everything that can be done with a paper and has no button of its own in its row. */
export function RowMenu({ paper, tabIndex }: { paper: Paper; tabIndex: number }) {
  const app = useApp();
  return (
    <Menu
      label="More"
      class="icon"
      name="More"
      title="More"
      tabIndex={tabIndex}
      items={() => itemsFor(paper, app)}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </Menu>
  );
}

function itemsFor(paper: Paper, app: AppContextValue): MenuItem[] {
  const { state, actions } = app;
  const annotations = state.annotations.value.get(paper.id);
  const list = listOfScope(state.scope.value, state.userData.value);
  const isSelected = state.selection.selected.value.has(paper.id);
  const papers = [paper];
  const items: MenuItem[] = STATUSES.map((status) => ({
    name: STATUS_LABELS[status],
    isChosen: annotations?.status === status,
    onChoose: () => actions.setStatus(papers, annotations?.status === status ? undefined : status),
  }));
  items.push(
    {
      name: annotations?.note === undefined ? 'Add note' : 'Edit note',
      hint: ROW_SHORTCUTS.note.key,
      isApart: true,
      onChoose: () => {
        state.openDialog.value = { kind: 'note', paper };
      },
    },
    {
      name: 'Tags',
      hint: ROW_SHORTCUTS.tags.key,
      onChoose: () => {
        state.openDialog.value = { kind: 'tags', papers };
      },
    },
    {
      name: annotations?.isHidden ? 'Unhide' : 'Hide',
      hint: ROW_SHORTCUTS.hide.key,
      onChoose: () => actions.setHidden(papers, !annotations?.isHidden),
    },
    {
      name: isSelected ? 'Deselect' : 'Select',
      hint: ROW_SHORTCUTS.select.key,
      onChoose: () => state.selection.toggle(paper),
    },
    {
      name: 'Open PDF',
      hint: ROW_SHORTCUTS.openPdf.key,
      isApart: true,
      onChoose: () => actions.openPdf(paper),
    },
    {
      name: 'Copy BibTeX',
      hint: ROW_SHORTCUTS.copyCitation.key,
      onChoose: () => actions.copyCitation(paper),
    },
  );
  if (!list || list.query !== undefined) return items;
  const { up, down } = movesOf(list, paper.id);
  const move = (name: string, { key }: Shortcut, direction: 'up' | 'down'): MenuItem => ({
    name,
    hint: key,
    onChoose: () => moveInShownList(app, paper, direction),
  });
  items.push({
    name: list.notes.has(paper.id) ? 'Edit note on this list' : 'Add note on this list',
    isApart: true,
    onChoose: () => {
      state.openDialog.value = { kind: 'note', paper, list };
    },
  });
  if (up !== undefined) items.push(move('Move up', NAVIGATION_SHORTCUTS.moveUp, 'up'));
  if (down !== undefined) items.push(move('Move down', NAVIGATION_SHORTCUTS.moveDown, 'down'));
  return items;
}
