import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PORT } from '../../lib/transfer/send/local-request';
import { launchChromium } from '../browsers/chromium';
import { launchFirefox } from '../browsers/firefox';
import type { BuiltCopy } from './built-copy';
import type { LocalProgram } from './local-program';
import type { Driven } from './page-driver';
import { withLocalAccess } from './send-page';

/** A port on which nothing listens: the site is not needed. */
const NO_REPLICA = 9;
const GECKO_ID = 'papershelf@papershelf.app';

export interface Browser {
  openPopup(path: string): Promise<Driven>;
  close(): Promise<void>;
}

export interface Named {
  name: string;
  build: 'chrome-mv3' | 'firefox-mv3';
  /** The origin of the extension’s pages. */
  origin: RegExp;
  start(extensionDir: string, options?: { profileDir?: string }): Promise<Browser>;
}

export const CHROMIUM: Named = {
  name: 'Chromium',
  build: 'chrome-mv3',
  origin: /^chrome-extension:\/\/[a-p]{32}$/,
  start: (extensionDir, options) => launchChromium({ extensionDir, replicaPort: NO_REPLICA, ...options }),
};

const FIREFOX: Named = {
  name: 'Firefox',
  build: 'firefox-mv3',
  origin: /^moz-extension:\/\/[\da-f-]{36}$/,
  start: (extensionDir, options) =>
    launchFirefox({
      extensionDir,
      replicaPort: NO_REPLICA,
      geckoId: GECKO_ID,
      // As when the user grants the permission.
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
      ...options,
    }),
};

export const BROWSERS = [CHROMIUM, FIREFOX];

/** The extension uses one port, so that only one program at a time can listen. */
let listening: LocalProgram | undefined;
export async function listen<P extends LocalProgram>(program: P): Promise<P> {
  await listening?.close();
  listening = program;
  return program.start(DEFAULT_PORT).catch((error) => {
    throw new Error('Zotero, JabRef or another run of these tests has the port.', { cause: error });
  });
}
/** Stops the program that listens. */
export async function hangUp(): Promise<void> {
  await listening?.close();
  listening = undefined;
}

/** Runs a copy once with the permission as a required one, so that the profile has it granted. */
export async function giveBefore(
  { dir }: BuiltCopy,
  start: (dir: string) => Promise<Browser>,
): Promise<void> {
  const file = join(dir, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  writeFileSync(file, withLocalAccess(manifest));
  await (await start(dir)).close();
  writeFileSync(file, manifest);
}
