import { browser } from 'wxt/browser';
import { type Settings, settingsFrom } from './settings';

/** The key in the extension's `storage.local`, which content scripts, background and pages share. */
const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/**
 * Tells of every change of the settings, made anywhere.
 *
 * @returns a function that ends it
 */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(settingsFrom(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
