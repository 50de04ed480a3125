import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type BuiltCopy, copyBuild, ofManifest } from './built-copy';

const PAGE = '<!DOCTYPE html><meta charset="utf-8"><button>Allow</button><script src="handover.js"></script>';

export type Build = 'chrome-mv3' | 'firefox-mv3';

/** A change of the manifest: what it has as an optional permission is granted when it is installed. */
export const withLocalAccess = ofManifest(({ optional_host_permissions, ...rest }) => ({
  ...rest,
  host_permissions: optional_host_permissions,
}));

/** A copy of a build with one more page, `handover.html`: the code for handing over, under the build's own policy. */
export async function copyWithHandover(
  name: Build,
  changes: Record<string, (text: string) => string> = {},
): Promise<BuiltCopy> {
  const copy = copyBuild(changes, name);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: copy.dir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, 'handover-client.ts'),
        formats: ['iife'],
        name: 'handoverClient',
        fileName: () => 'handover.js',
      },
    },
  });
  writeFileSync(join(copy.dir, 'handover.html'), PAGE);
  return copy;
}
