import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryReader } from '../../lib/library/read/library-reader';
import { sendCommand } from '../../lib/messages/commands';
import { App, type AppLayout } from './app';

/**
 * Renders the app into the page's `#app`, without waiting for anything.
 *
 * @param usual `popup` for the toolbar popup's own size, `page` for the window's; a popup that turns out to be open in a tab
 * becomes a page
 */
export function mount(initial: AppLayout): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const library = new LibraryReader(() => sendCommand('openLibrary', null));
  const layout = signal(initial);
  if (initial === 'popup') {
    fitToWindow(layout);
    switchToPageInTab(layout);
  }
  render(<App library={library} layout={layout} />, root);
}

async function switchToPageInTab(layout: { value: AppLayout }): Promise<void> {
  if (!(await browser.tabs.getCurrent())) return;
  layout.value = 'page';
  document.documentElement.dataset.layout = 'page'; // initially set by index.html
  document.body.style.height = '';
}

/** In pixels: the height a popup asks for (see base.css). In milliseconds: by then the browser has set it. */
const POPUP_HEIGHT = 600;
const SETTLE_MS = 150;

/** Over a low window the browser makes a popup smaller than it asks for: then the list must scroll, not the popup. */
function fitToWindow(layout: { value: AppLayout }): void {
  const fit = () => {
    if (layout.value === 'popup' && innerHeight < POPUP_HEIGHT)
      document.body.style.height = `${innerHeight}px`;
  };
  addEventListener('load', () => setTimeout(fit, SETTLE_MS));
}
