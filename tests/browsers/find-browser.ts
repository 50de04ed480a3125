import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';

const PROGRAMS = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const LOCAL_APPS = process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');

// Branded Google Chrome is excluded on purpose: since version 137 it ignores --load-extension. Chromium and Chrome for
// Testing still support it.
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  join(LOCAL_APPS, 'Chromium', 'Application', 'chrome.exe'),
];

const FIREFOX_PATHS = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(PROGRAMS, 'Mozilla Firefox', 'firefox.exe'),
];

/**
 * The path of a Chromium that loads unpacked extensions: `CHROMIUM_PATH`, then the usual places, then one
 * that `npx @puppeteer/browsers install` downloaded. `undefined` when there is none.
 */
export function findChromium(): Promise<string | undefined> {
  return find(process.env.CHROMIUM_PATH, CHROMIUM_PATHS, [Browser.CHROMIUM, Browser.CHROME]);
}

/** The path of a Firefox: `FIREFOX_PATH`, then as {@link findChromium} looks. */
export function findFirefox(): Promise<string | undefined> {
  return find(process.env.FIREFOX_PATH, FIREFOX_PATHS, [Browser.FIREFOX]);
}

async function find(
  chosen: string | undefined,
  usual: readonly string[],
  downloads: readonly Browser[],
): Promise<string | undefined> {
  // A path from the environment is used even if it is wrong: the launch will report it.
  if (chosen) return chosen;
  return usual.find((path) => existsSync(path)) ?? (await findDownloaded(downloads));
}

async function findDownloaded(browsers: readonly Browser[]): Promise<string | undefined> {
  const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  if (!existsSync(cacheDir)) return undefined;
  const installed = await getInstalledBrowsers({ cacheDir });
  return installed.find(
    ({ browser, executablePath }) => browsers.includes(browser) && existsSync(executablePath),
  )?.executablePath;
}
