import { render } from 'preact';
import { browser } from 'wxt/browser';
import { openLibrary } from '../lib/store/library';
import { App } from './app';

/**
 * Puts the app into the page's `#app`: in the toolbar popup at the popup's own size, in a tab at the window's.
 */
export async function mount(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const layout = (await browser.tabs.getCurrent()) ? 'page' : 'popup';
  render(<App library={openLibrary()} layout={layout} />, root);
}
