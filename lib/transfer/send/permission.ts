import { browser } from 'wxt/browser';

/** Firefox's patterns know no port, so that this is all of this computer. The manifest has it as an optional permission. */
const LOCAL = { origins: ['http://127.0.0.1/*'] };

/** Whether requests to this computer are allowed. */
export function hasLocalAccess(): Promise<boolean> {
  return browser.permissions.contains(LOCAL);
}

/**
 * Asks the reader for them. To be called in the listener of a click before anything is awaited: a browser forgets the click
 * over that, and Firefox then refuses.
 *
 * @returns whether they are allowed now; at once when they were before
 */
export function requestLocalAccess(): Promise<boolean> {
  return browser.permissions.request(LOCAL);
}
