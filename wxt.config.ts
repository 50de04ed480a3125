import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** In place of a part of wxt that does much more than is used here. */
const SCRIPT_LIFE = resolve(import.meta.dirname, 'lib/content/wxt-context-shim.ts');

/**
 * Takes out of the icons what they are not used for here, half a kilobyte of the popup: the random key of each line, which is
 * for lists that change, and a statement that does nothing.
 */
const LIGHTER_ICONS = {
  name: 'papershelf:lighter-icons',
  transform: (code: string, file: string) =>
    file.includes('/lucide-preact/dist/esm/icons/')
      ? { code: code.replace(/,\s+key: "\w+"|^__iconData\.node;$/gm, ''), map: null }
      : undefined,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: 'Papershelf',
    description:
      'Saves every paper you see on Hugging Face Daily Papers. Search, bookmark, list and export them offline.',
    // No host permission, no network: the content script's own match is all the access there is.
    // Of these four no browser asks the user anything.
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    // Zotero and JabRef listen there, on the user's own computer; asked for when papers are sent to them for the first time.
    optional_host_permissions: ['http://127.0.0.1/*'],
    // While developing, pages must reach the development server.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http://127.0.0.1:*",
      },
    }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: 'Papershelf' },
    omnibox: { keyword: 'dp' },
    // Chromium takes four suggested keys at most, and none that it uses itself (P, N and B with these two, among others).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'open-library': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: 'Open the library in a tab',
      },
      'next-new': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Go to the next new paper on the page',
      },
      'bookmark-on-page': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Bookmark the current paper on the page',
      },
      'toggle-page-keys': { description: 'Switch keyboard shortcuts on Hugging Face pages on or off' },
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'papershelf@papershelf.app',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  vite: ({ mode }) => ({
    ...(mode === 'production' && { resolve: { alias: { 'wxt/utils/content-script-context': SCRIPT_LIFE } } }),
    plugins: [LIGHTER_ICONS],
    build: { target: 'es2022' },
  }),
  hooks: {
    // Terser makes 2 % less of the same code than the builder's own, and takes twenty times as long: where each byte is read
    // by every page of the site, that is worth it.
    'vite:build:extendConfig': ([entry], { build = {} }) => {
      if (entry?.type !== 'content-script') return;
      build.minify = 'terser';
      build.terserOptions = { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } };
    },
  },
});
