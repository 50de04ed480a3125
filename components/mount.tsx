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
  if (layout === 'popup') fitToWindow();
  render(<App library={openLibrary()} layout={layout} />, root);
}

/** In pixels: the height a popup asks for (see base.css), and time enough for the browser to have given it. */
const ASKED = 600;
const SETTLED = 150;

/** Over a low window the browser gives a popup less than it asks for: then the list must scroll, not the popup. */
function fitToWindow(): void {
  const fit = () => {
    if (innerHeight < ASKED) document.body.style.height = `${innerHeight}px`;
  };
  addEventListener('load', () => setTimeout(fit, SETTLED));
}
