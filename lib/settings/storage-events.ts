import { browser } from 'wxt/browser';

/**
 * Calls back when what the extension's `storage.local` holds under a key has changed, by whatever page or script.
 *
 * @param listener told the new value
 * @param signal ends it
 */
export function onStorageChange(key: string, listener: (value: unknown) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) listener(changes[key]?.newValue);
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(changed);
  signal?.addEventListener('abort', () => onChanged.removeListener(changed));
}
