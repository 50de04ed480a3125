import { browser } from 'wxt/browser';

/** Firefox's patterns have no port, so this is all of this computer. The manifest has it as an optional permission. */
const LOCAL = { origins: ['http://127.0.0.1/*'] };

/** Whether requests to this computer are allowed. */
export function hasLocalAccess(): Promise<boolean> {
  return browser.permissions.contains(LOCAL);
}

/**
 * Asks the user to allow them. Must be called in the listener of a click before anything is awaited: otherwise the browser no
 * longer sees a user gesture, and Firefox refuses.
 *
 * @returns whether they are allowed now; immediately if they were before
 */
export function requestLocalAccess(): Promise<boolean> {
  return browser.permissions.request(LOCAL);
}
