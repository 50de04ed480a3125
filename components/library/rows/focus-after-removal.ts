import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Paper } from '../../../lib/paper/paper';
import { useApp } from '../state/app-context';
import { focusRow, isFocusLost } from './row-focus';

/**
 * When the row with the focus leaves the list, the next remaining one gets it, or else the one above: the user can go
 * through papers one by one, whatever is done with them. Under a dialog that row becomes the current row, and gets the focus
 * later.
 */
export function useFocusAfterRemoval(papers: readonly Paper[]): void {
  const { currentRow, openDialog } = useApp().state;
  const before = useRef(papers);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = papers;
    const index = last.findIndex(({ id }) => id === currentRow.peek());
    const shown = new Set(papers.map(({ id }) => id));
    if (index < 0 || shown.has(last[index]?.id ?? '') || !(openDialog.peek() || isFocusLost())) return;
    const near = [...last.slice(index), ...last.slice(0, index).reverse()];
    currentRow.value = (near.find(({ id }) => shown.has(id)) ?? papers[0])?.id;
    if (isFocusLost()) focusRow(currentRow.peek());
  }, [papers]);
}
