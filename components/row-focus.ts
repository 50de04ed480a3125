const ROWS = 'article[data-paper-id]';
const FIELD = '[role="searchbox"]';

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
  if (target < 0) document.querySelector<HTMLInputElement>(FIELD)?.focus();
  else if (row) {
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * Moves the focus into the search field.
 *
 * @param query what the field is about to hold: it is there at the next rendering, and the caret must stand in it now
 * @param caret at its end unless given
 */
export function focusField(query: string, caret = query.length): void {
  const field = document.querySelector<HTMLInputElement>(FIELD);
  if (!field) return;
  field.value = query;
  field.focus();
  field.setSelectionRange(caret, caret);
}
