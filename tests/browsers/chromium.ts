import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from './find-browser';

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extensionDir: string;
  /** Where the replica listens; huggingface.co leads there. */
  replicaPort: number;
  /** Stays when given; otherwise the profile is deleted by `close`. */
  profileDir?: string | undefined;
  /** True by default. */
  headless?: boolean | undefined;
  colorScheme?: 'light' | 'dark' | undefined;
  /** Further command line arguments. */
  args?: readonly string[] | undefined;
  /** Whether the back/forward cache may keep and restore pages; Playwright switches it off. */
  keepsPages?: boolean | undefined;
}

/** A running Chromium with the extension in it. */
export interface ChromiumSession {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker; waits until it runs. */
  worker(): Promise<Worker>;
  /** Opens a page of the extension in a new tab. */
  openPopup(path?: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Chromium with the extension on the replica.
 * @throws when no Chromium is found, it does not start, or the extension's worker does not start
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const executablePath = await findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium found: set CHROMIUM_PATH, or run npx @puppeteer/browsers install chrome');
  // An empty folder name makes Playwright use, and remove, a temporary profile.
  const context = await chromium.launchPersistentContext(options.profileDir ?? '', {
    executablePath,
    // Playwright's own headless mode has no extensions; that of the argument below has.
    headless: false,
    // In a visible window the page follows the window's size.
    ...(options.headless === false ? { viewport: null } : {}),
    ignoreHTTPSErrors: true,
    args: browserArguments(options),
    ...(options.keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
  const worker = () => runningWorker(context);
  try {
    const extensionId = new URL((await worker()).url()).host;
    return {
      context,
      extensionId,
      worker,
      openPopup: async (path = 'popup.html') => {
        const page = await context.newPage();
        await page.goto(`chrome-extension://${extensionId}/${path}`);
        return page;
      },
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function runningWorker(context: BrowserContext): Promise<Worker> {
  const ofExtension = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(ofExtension) ??
    (await context.waitForEvent('serviceworker', { predicate: ofExtension, timeout: 15_000 }))
  );
}

function browserArguments({
  extensionDir,
  replicaPort,
  headless = true,
  args = [],
}: ChromiumOptions): string[] {
  const replica = `127.0.0.1:${replicaPort}`;
  return [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    // Chromium refuses to run as root inside its sandbox, as it must in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    // The host of the images too, or the demo would fetch from the real site.
    `--host-resolver-rules=MAP huggingface.co ${replica}, MAP *.huggingface.co ${replica}`,
    ...args,
  ];
}
