import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from './chromium-session';

/** A copy of the built extension in which something was changed. */
export interface BuiltCopy {
  dir: string;
  /** Deletes it. */
  remove(): void;
}

/**
 * Copies a build, that for Chromium unless said otherwise, and changes some of its files.
 *
 * @param changes for each file a function from its text to the new one
 * @throws when a change changes nothing: the build is no longer what the test expects
 */
export function copyBuild(
  changes: Record<string, (text: string) => string>,
  build: 'chrome-mv3' | 'firefox-mv3' = 'chrome-mv3',
): BuiltCopy {
  const dir = mkdtempSync(join(tmpdir(), 'papershelf-build-'));
  cpSync(join(BUILDS, build), dir, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${file}.`);
    writeFileSync(path, after);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A change of manifest.json. */
export function ofManifest(change: (manifest: Record<string, unknown>) => object): (text: string) => string {
  return (text) => JSON.stringify(change(JSON.parse(text)));
}
