import { Ellipsis } from 'lucide-preact';
import { STATUSES } from '../../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../../lib/library/model/status';
import { listOfScope } from '../../../lib/library/read/scope';
import type { Paper } from '../../../lib/paper/paper';
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
  const { state, acts } = app;
  const marked = state.annotations.value.get(paper.id);
  const list = listOfScope(state.scope.value, state.userData.value);
  const isPicked = state.selection.selected.value.has(paper.id);
  const papers = [paper];
  const items: MenuItem[] = STATUSES.map((status) => ({
    name: STATUS_LABELS[status],
    isChosen: marked?.status === status,
    onChoose: () => acts.setStatus(papers, marked?.status === status ? undefined : status),
  }));
  items.push(
    {
      name: marked?.note === undefined ? 'Add note' : 'Edit note',
      hint: 'N',
      isApart: true,
      onChoose: () => {
        state.openDialog.value = { kind: 'note', paper };
      },
    },
    {
      name: 'Tags',
      hint: 'T',
      onChoose: () => {
        state.openDialog.value = { kind: 'tags', papers };
      },
    },
    {
      name: marked?.isHidden ? 'Stop hiding' : 'Hide',
      hint: 'H',
      onChoose: () => acts.setHidden(papers, !marked?.isHidden),
    },
    {
      name: isPicked ? 'Deselect' : 'Select',
      hint: 'X',
      onChoose: () => state.selection.toggle(paper),
    },
    { name: 'Open PDF', hint: 'P', isApart: true, onChoose: () => acts.openPdf(paper) },
    { name: 'Copy BibTeX', hint: 'C', onChoose: () => acts.copyCitation(paper) },
  );
  if (!list || list.query !== undefined) return items;
  const { up, down } = movesOf(list, paper.id);
  const move = (name: string, hint: string, place: 'up' | 'down', isApart = false): MenuItem => ({
    name,
    hint,
    isApart,
    onChoose: () => moveInShownList(app, paper, place),
  });
  items.push({
    name: list.notes.has(paper.id) ? 'Edit note on this list' : 'Add note on this list',
    isApart: true,
    onChoose: () => {
      state.openDialog.value = { kind: 'note', paper, list };
    },
  });
  if (up !== undefined) items.push(move('Move up', 'Alt+↑', 'up'));
  if (down !== undefined) items.push(move('Move down', 'Alt+↓', 'down'));
  return items;
}
