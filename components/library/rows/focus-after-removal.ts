import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Paper } from '../../../lib/paper/paper';
import { useApp } from '../state/app-context';
import { focusRow, isFocusLost } from './row-focus';

/**
 * When the row that had the focus leaves the list, the next one that stays gets it, or else the one above: one paper after
 * the other can be looked at, whatever is done with them. Under a dialog it is the current row, and gets the focus later.
 */
export function useFocusAfterRemoval(papers: readonly Paper[]): void {
  const { currentRow, openDialog } = useApp().state;
  const before = useRef(papers);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = papers;
    const place = last.findIndex(({ id }) => id === currentRow.peek());
    const shown = new Set(papers.map(({ id }) => id));
    if (place < 0 || shown.has(last[place]?.id ?? '') || !(openDialog.peek() || isFocusLost())) return;
    const near = [...last.slice(place), ...last.slice(0, place).reverse()];
    currentRow.value = (near.find(({ id }) => shown.has(id)) ?? papers[0])?.id;
    if (isFocusLost()) focusRow(currentRow.peek());
  }, [papers]);
}
