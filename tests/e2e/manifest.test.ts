import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { BUILDS } from '../support/chromium-session';
import type { Api } from '../support/extension-api';

declare const chrome: Api;

/** No server listens there: the site is not needed. */
const NO_REPLICA = 9;

function manifestOf(build: string) {
  return JSON.parse(readFileSync(join(BUILDS, build, 'manifest.json'), 'utf8'));
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  it('asks for no more permissions than it ever did', () => {
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'contextMenus', 'alarms']);
    for (const more of ['host_permissions', 'optional_permissions'])
      expect(manifest).not.toHaveProperty(more);
    expect(manifest.optional_host_permissions).toEqual(['http://127.0.0.1/*']);
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort()).toEqual([
      'https://huggingface.co/*/papers',
      'https://huggingface.co/*/papers?*',
      'https://huggingface.co/papers*',
    ]);
  });

  it('has a keyword, and commands of which four have keys', () => {
    expect(manifest.omnibox).toEqual({ keyword: 'dp' });
    const commands = Object.entries<{ suggested_key?: object; description?: string }>(manifest.commands);
    expect(Object.fromEntries(commands.map(([name, { suggested_key }]) => [name, suggested_key]))).toEqual({
      _execute_action: { default: 'Alt+Shift+D' },
      'open-library': { default: 'Alt+Shift+L' },
      'next-new': { default: 'Alt+Shift+J' },
      'bookmark-on-page': { default: 'Alt+Shift+K' },
      'toggle-page-keys': undefined,
    });
    for (const [name, { description }] of commands.slice(1)) expect(description, name).toBeTruthy();
  });
});

it('Chromium warns only about the site itself', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'papershelf-asker-'));
  const asker = {
    manifest_version: 3,
    name: 'Asker',
    version: '1',
    permissions: ['management'],
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(asker));
  writeFileSync(join(dir, 'background.js'), '');
  const other = await launchChromium({ extensionDir: dir, replicaPort: NO_REPLICA });
  try {
    const worker = await other.worker();
    const warnings = await worker.evaluate(
      (manifest) => chrome.management.getPermissionWarningsByManifest(manifest),
      JSON.stringify(manifestOf('chrome-mv3')),
    );
    expect(warnings).toEqual(['Read and change your data on huggingface.co']);
  } finally {
    await other.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
