import { listOfScope } from '../../../lib/library/read/scope';
import type { ListWithPapers } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import { afterPaint } from '../../ui/after-paint';
import type { AppContextValue } from '../state/app-context';
import { focusRow } from './row-focus';

/**
 * Before which paper a paper comes when it is moved one position; `null` for the end, `undefined` when it cannot go there.
 */
interface Moves {
  up: string | undefined;
  down: string | null | undefined;
}

/** Where a paper on a list can be moved by one position. */
export function movesOf({ paperIds }: ListWithPapers, id: string): Moves {
  const at = paperIds.indexOf(id);
  const isLast = at < 0 || at === paperIds.length - 1;
  return { up: at > 0 ? paperIds[at - 1] : undefined, down: isLast ? undefined : (paperIds[at + 2] ?? null) };
}

/** The list whose own order is shown, so that papers can be moved in it. */
export function reorderableList({ state }: AppContextValue): ListWithPapers | undefined {
  const list = listOfScope(state.scope.value, state.userData.value);
  return list && list.query === undefined && state.query.value.trim() === '' ? list : undefined;
}

/**
 * Moves a paper one position up or down in the list that is shown; its row keeps the focus, and the new position is
 * announced.
 */
export async function moveInShownList(
  app: AppContextValue,
  paper: Paper,
  direction: 'up' | 'down',
): Promise<void> {
  const list = reorderableList(app);
  const before = list && movesOf(list, paper.id)[direction];
  if (!list || before === undefined) return;
  await app.actions.moveOnList(list, [paper.id], before ?? undefined);
  const at = list.paperIds.indexOf(paper.id) + (direction === 'up' ? 0 : 2);
  app.state.announcement.value = `Position ${at} of ${list.paperIds.length}`;
  // A row that is moved in the document loses the focus.
  await afterPaint();
  focusRow(paper.id);
}
