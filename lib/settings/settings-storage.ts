import { browser } from 'wxt/browser';
import { type Settings, settingsFrom } from './settings';
import { onStorageChange } from './storage-events';

/** The key in the extension's `storage.local`, which content scripts, background and pages share. */
const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back on every change of the settings, made anywhere, until the signal. */
export function onSettingsChange(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  onStorageChange(KEY, (value) => listener(settingsFrom(value)), signal);
}
