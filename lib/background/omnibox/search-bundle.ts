import type { BackgroundSearch } from './background-search';
import type { toSuggestions } from './suggestions';

/** What `search.js` provides for the background: the search of the popup and what turns its results into suggestions. */
export interface SearchBundle {
  BackgroundSearch: typeof BackgroundSearch;
  toSuggestions: typeof toSuggestions;
}

/** The background's global: a worker in Chromium, a page in Firefox. */
const realm = globalThis as {
  papershelfSearch?: SearchBundle;
  importScripts?(address: string): void;
};

const SCRIPT = '/search.js';

/**
 * Has the browser store the code. Later on a worker may load only scripts that it loaded while it was installed; a page may
 * load any.
 */
export function precacheSearchBundle(): void {
  if (realm.importScripts) addEventListener('install', () => realm.importScripts?.(SCRIPT));
}

/**
 * Loads the code at its first use. It is a script of its own, since each message wakes the background and only the address
 * bar searches.
 *
 * @throws Error when it cannot be loaded
 */
export async function loadSearchBundle(): Promise<SearchBundle> {
  if (!realm.papershelfSearch) {
    if (realm.importScripts) realm.importScripts(SCRIPT);
    else await readInPage();
  }
  if (!realm.papershelfSearch) throw new Error('The search could not be read.');
  return realm.papershelfSearch;
}

function readInPage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('The search could not be read.'));
    document.head.append(script);
  });
}
