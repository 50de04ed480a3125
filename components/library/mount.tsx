import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryReader } from '../../lib/library/read/library-reader';
import { sendCommand } from '../../lib/messages/commands';
import { App, type AppLayout } from './app';

/**
 * Puts the app into the page's `#app`, without waiting for anything.
 *
 * @param usual `popup` for the toolbar popup's own size, `page` for the window's; a popup that turns out to stand in a
 *   tab becomes a page
 */
export function mount(usual: AppLayout): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const library = new LibraryReader(() => sendCommand('openLibrary', null));
  const layout = signal(usual);
  if (usual === 'popup') {
    fitToWindow(layout);
    correct(layout);
  }
  render(<App library={library} layout={layout} />, root);
}

async function correct(layout: { value: AppLayout }): Promise<void> {
  if (!(await browser.tabs.getCurrent())) return;
  layout.value = 'page';
  document.documentElement.dataset.layout = 'page'; // which index.html sets to begin with
  document.body.style.height = '';
}

/** In pixels: the height a popup asks for (see base.css), and time enough for the browser to have given it. */
const ASKED = 600;
const SETTLED = 150;

/** Over a low window the browser gives a popup less than it asks for: then the list must scroll, not the popup. */
function fitToWindow(layout: { value: AppLayout }): void {
  const fit = () => {
    if (layout.value === 'popup' && innerHeight < ASKED) document.body.style.height = `${innerHeight}px`;
  };
  addEventListener('load', () => setTimeout(fit, SETTLED));
}
