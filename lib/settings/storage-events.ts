import { browser } from 'wxt/browser';

/**
 * Calls back when the value of a key in the extension's `storage.local` has changed, whatever page or script changed it.
 *
 * @param listener called with the new value
 * @param signal removes the listener
 */
export function onStorageChange(key: string, listener: (value: unknown) => void, signal?: AbortSignal): void {
  const handleChange = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) listener(changes[key]?.newValue);
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(handleChange);
  signal?.addEventListener('abort', () => onChanged.removeListener(handleChange));
}
