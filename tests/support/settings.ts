import type { Page } from 'playwright-core';
import type { Session } from './chromium-session';

/** Opens the popup with its settings in front. */
export async function openSettings(session: Session): Promise<Page> {
  const popup = await session.browser.openPopup();
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByRole('dialog', { name: 'Settings' }).waitFor();
  return popup;
}

/** Ticks a choice of the settings, or takes the tick away, and closes the popup when it has counted. */
export async function choose(session: Session, label: string, isChosen: boolean): Promise<void> {
  const popup = await openSettings(session);
  const counted = changeOfSettings(popup);
  await popup.getByLabel(label).setChecked(isChosen);
  await counted;
  await popup.close();
}

/** Writes words that are never saved, one a line, into the settings, and leaves them by the Escape key. */
export async function neverSave(session: Session, words: string): Promise<void> {
  const popup = await openSettings(session);
  const counted = changeOfSettings(popup);
  await popup.getByLabel(/^Never save papers/).fill(words);
  await popup.keyboard.press('Escape');
  await counted;
  await popup.close();
}

declare const chrome: {
  storage: { onChanged: { addListener(listener: () => void): void } };
};

/** Resolves at the next change of the settings, in whatever page it is made. */
function changeOfSettings(popup: Page): Promise<void> {
  return popup.evaluate(() => new Promise<void>((resolve) => chrome.storage.onChanged.addListener(resolve)));
}
