/** The page that the toolbar button opens. */
export const POPUP = 'popup.html';

/** The same over a page whose content script is of the version before an update. */
export const OUTDATED_POPUP = `${POPUP}#outdated`;

/** Whether this page was opened as {@link OUTDATED_POPUP}. */
export function isOverOutdatedPage({ hash }: Location = location): boolean {
  return `${POPUP}${hash}` === OUTDATED_POPUP;
}
