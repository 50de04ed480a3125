const ROWS = 'article[data-paper-id]';

/**
 * Moves the keyboard's focus among the rows of the result list; above the first row stands the search field.
 *
 * @param to the first row, or one step from the row that has the focus
 */
export function moveToRow(to: 'first' | 'next' | 'previous'): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const target = to === 'first' ? 0 : at + (to === 'next' ? 1 : -1);
  const row = rows[target];
  if (target < 0) document.querySelector<HTMLInputElement>('[role="searchbox"]')?.focus();
  else if (row) {
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  }
}
