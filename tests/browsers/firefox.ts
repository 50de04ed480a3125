import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './find-browser';

export interface FirefoxOptions {
  /** Folder of the unpacked extension. */
  extensionDir: string;
  /** Where the replica listens; huggingface.co leads there. */
  replicaPort: number;
  /** `browser_specific_settings.gecko.id` of the manifest. */
  geckoId: string;
  /** Stays when given, with the extension's data; otherwise the profile is deleted by `close`. */
  profileDir?: string | undefined;
  /** True by default. */
  headless?: boolean | undefined;
  /** Further preferences, by the names of about:config. */
  preferences?: Record<string, unknown> | undefined;
}

/** A running Firefox with the extension in it. */
export interface FirefoxSession {
  browser: Browser;
  /** Host of the extension's pages. */
  uuid: string;
  /**
   * Opens a page of the extension in a new tab. Firefox reports little of such a tab: its `url()` stays `about:blank`, and a
   * file that does not exist is an empty page.
   */
  openPopup(path?: string): Promise<Page>;
  close(): Promise<void>;
}

// Always the same, so that a second start with the same profile finds the data of the first.
const UUID = '5f0e3b8a-6c1d-4e2f-9a7b-1c2d3e4f5a6b';

/**
 * Starts Firefox with the extension, installed for the session only, on the replica.
 * @throws when no Firefox is found, it does not start, or it refuses the extension
 */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const executablePath = await findFirefox();
  if (executablePath === undefined)
    throw new Error('No Firefox found: set FIREFOX_PATH, or run npx @puppeteer/browsers install firefox');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: preferences(options),
    // Without it Firefox allows no automation of moz-extension: pages.
    args: ['--remote-allow-system-access'],
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
  });
  try {
    await browser.installExtension(options.extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    uuid: UUID,
    openPopup: (path = 'popup.html') => openExtensionPage(browser, `moz-extension://${UUID}/${path}`),
    close: () => browser.close(),
  };
}

async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox reports no load of moz-extension: pages, so that `goto` can fail but never succeed.
  const failure = page.goto(address, { timeout: 0 });
  await Promise.race([failure, untilLoaded(page, address)]);
  return page;
}

/** Polls: Puppeteer's own waiting creates functions from text, which the page's policy forbids in Firefox 140. */
async function untilLoaded(page: Page, address: string): Promise<void> {
  const expression = `document.documentURI === ${JSON.stringify(address)} && document.readyState === 'complete'`;
  while (!(await page.evaluate(expression).catch(() => false)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

function preferences({
  replicaPort,
  geckoId,
  preferences: further,
}: FirefoxOptions): Record<string, unknown> {
  return {
    'network.dns.localDomains': 'huggingface.co,cdn-thumbnails.huggingface.co',
    'network.socket.forcePort': `443=${replicaPort}`,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
    // An extension of a session is uninstalled when it ends, which may delete its data. Firefox 153 kept the data without
    // these two as well; they are the documented way.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...further,
  };
}
