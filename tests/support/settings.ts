import type { Page } from 'playwright-core';
import type { Session } from './chromium-session';

/** Opens the popup and its settings dialog. */
export async function openSettings(session: Session): Promise<Page> {
  const popup = await session.browser.openPopup();
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByRole('dialog', { name: 'Settings' }).waitFor();
  return popup;
}

/** Checks or unchecks a box of the settings, and closes the popup when the change is stored. */
export async function choose(session: Session, label: string, isChosen: boolean): Promise<void> {
  const popup = await openSettings(session);
  const stored = changeOfSettings(popup);
  await popup.getByLabel(label).setChecked(isChosen);
  await stored;
  await popup.close();
}

/** Types “never save” words, one a line, into the settings, and closes these by the Escape key. */
export async function neverSave(session: Session, words: string): Promise<void> {
  const popup = await openSettings(session);
  const stored = changeOfSettings(popup);
  await popup.getByLabel(/^Never save papers/).fill(words);
  await popup.keyboard.press('Escape');
  await stored;
  await popup.close();
}

declare const chrome: {
  storage: { onChanged: { addListener(listener: () => void): void } };
};

/** Resolves at the next change of the settings, in whatever page it is made. */
function changeOfSettings(popup: Page): Promise<void> {
  return popup.evaluate(() => new Promise<void>((resolve) => chrome.storage.onChanged.addListener(resolve)));
}
