import { listOfScope } from '../../../lib/library/read/scope';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import { afterPaint } from '../../ui/after-paint';
import type { AppContextValue } from '../state/app-context';
import { focusRow } from './row-focus';

/** Before which paper a paper comes when it is moved one place; `null` for the end, `undefined` when it cannot go there. */
interface Places {
  up: string | undefined;
  down: string | null | undefined;
}

/** Where a paper on a list can be moved by one place. */
export function movesOf({ paperIds }: ListWithPapers, id: string): Places {
  const at = paperIds.indexOf(id);
  const isLast = at < 0 || at === paperIds.length - 1;
  return { up: at > 0 ? paperIds[at - 1] : undefined, down: isLast ? undefined : (paperIds[at + 2] ?? null) };
}

/** The list whose own order is shown, so that papers can be moved on it. */
export function reorderableList({ state }: AppContextValue): ListWithPapers | undefined {
  const list = listOfScope(state.scope.value, state.userData.value);
  return list && list.query === undefined && state.query.value.trim() === '' ? list : undefined;
}

/** Moves a paper one place up or down on the list that is shown; its row keeps the focus, and the new place is said. */
export async function moveInShownList(
  app: AppContextValue,
  paper: Paper,
  place: 'up' | 'down',
): Promise<void> {
  const list = reorderableList(app);
  const before = list && movesOf(list, paper.id)[place];
  if (!list || before === undefined) return;
  await app.acts.moveOnList(list, [paper.id], before ?? undefined);
  const at = list.paperIds.indexOf(paper.id) + (place === 'up' ? 0 : 2);
  app.state.announcement.value = `Place ${at} of ${list.paperIds.length}`;
  // A row that is put elsewhere in the document loses the focus.
  await afterPaint();
  focusRow(paper.id);
}
