const ROWS = 'article[data-paper-id]';
const FIELD = '[role="searchbox"]';

/**
 * Moves the keyboard's focus among the rows of the result list; above the first row is the search field.
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

/** Whether the focus is lost: what had it is no longer in the document. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}

/** Gives a row the focus; if it is no longer shown, the search field gets it. */
export function focusRow(id: string | undefined): void {
  const row = [...document.querySelectorAll<HTMLElement>(ROWS)].find(({ dataset }) => dataset.paperId === id);
  (row ?? document.querySelector<HTMLElement>(FIELD))?.focus();
}

/**
 * Moves the focus into the search field.
 *
 * @param query the field's next value: rendering sets it later, but the caret must be placed in it now
 * @param caret at its end unless given
 */
export function focusSearchField(query: string, caret = query.length): void {
  const field = document.querySelector<HTMLInputElement>(FIELD);
  if (!field) return;
  field.value = query;
  field.focus();
  field.setSelectionRange(caret, caret);
}
