import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { launchFirefox } from '../browsers/firefox';
import type { BuiltCopy } from '../support/built-copy';
import { type Build, copyWithHandover, withLocalAccess } from '../support/handover-page';
import { type Driven, Hands } from '../support/hands';
import { JabRefServer } from '../support/jabref-server';
import { ZoteroServer } from '../support/zotero-server';

/** Nobody listens there: the site is not needed. */
const NO_REPLICA = 9;
const GECKO_ID = 'papershelf@papershelf.app';

interface Browser {
  openPopup(path: string): Promise<Driven>;
  close(): Promise<void>;
}

interface Named {
  name: string;
  build: Build;
  /** How its pages' origin begins. */
  origin: RegExp;
  start(extensionDir: string, options?: { profileDir?: string }): Promise<Browser>;
}

const CHROMIUM: Named = {
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
      // As when a reader says yes.
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
      ...options,
    }),
};

const BROWSERS = [CHROMIUM, FIREFOX];

let zotero: ZoteroServer;
let jabref: JabRefServer;
beforeEach(async () => {
  zotero = await new ZoteroServer().start();
  jabref = await new JabRefServer().start();
});
afterEach(async () => {
  await zotero.close();
  await jabref.close();
});

/** What a call of the page's code gives; over JSON, for Firefox tells an object that comes twice once. */
async function call<T>(page: Driven, expression: string): Promise<T> {
  const json = await page.evaluate(`Promise.resolve(${expression}).then((value) => JSON.stringify(value))`);
  return JSON.parse(String(json));
}

const sent = (over: number) => ({
  outcome: { over, left: [] },
  recorded: Array.from({ length: over }, (_, at) => `2510.${10_000 + at}`),
});

describe.each(BROWSERS)('$name, allowed', ({ build, origin, start }) => {
  let copy: BuiltCopy;
  let browser: Browser;
  let page: Driven;
  beforeAll(async () => {
    copy = await copyWithHandover(build, { 'manifest.json': withLocalAccess });
    browser = await start(copy.dir);
    page = await browser.openPopup('handover.html');
  });
  afterAll(async () => {
    await browser?.close();
    copy?.remove();
  });

  it('hands papers over to Zotero, header for header, and asks for no leave of it', async () => {
    expect(await call(page, 'handover.hasLocalAccess()')).toBe(true);
    expect(await call(page, `handover.send(${zotero.port}, 30, 'Circuits')`)).toEqual(sent(30));
    expect(zotero.items.map(({ json, row }) => [json.id, row])).toEqual(
      sent(30).recorded.map((id) => [id, 'C12']),
    );
    // Zotero answers no preflight in a way that a browser would take.
    expect(zotero.requests.map(({ method }) => method)).not.toContain('OPTIONS');
    for (const { headers } of zotero.requests) {
      expect(headers['x-zotero-connector-api-version']).toBe('3');
      expect(headers['content-type']).toBe('application/json');
      expect(headers.origin).toMatch(origin);
      expect(headers['user-agent']).toMatch(/^Mozilla\//);
      expect(headers.cookie ?? headers.referer).toBeUndefined();
    }
  });

  it.each(['hang-after', 'hang-up-after'] as const)(
    'saves nothing twice when an answer is lost (%s)',
    async (failure) => {
      zotero.fail('/connector/saveItems', failure);
      expect(await call(page, `handover.send(${zotero.port}, 3, 'Circuits')`)).toEqual(sent(3));
      expect(zotero.items).toHaveLength(3);
    },
  );

  it('gives up what does not answer', async () => {
    zotero.fail('/connector/saveItems', 'hang');
    zotero.fail('/connector/updateSession', 'stall');
    const { outcome } = await call<{ outcome: object }>(page, `handover.send(${zotero.port}, 3, 'Circuits')`);
    expect(outcome).toMatchObject({ over: 0, problem: { kind: 'no-answer', seconds: 2 } });
  });

  it('finds nobody where nobody is', async () => {
    const { port } = zotero;
    await zotero.close();
    expect(await call(page, `handover.whoListens(${port})`)).toMatchObject({ kind: 'nobody' });
    zotero = await new ZoteroServer().start();
  });

  it('follows no redirection', async () => {
    const headers = { Location: `http://127.0.0.1:${jabref.port}/` };
    zotero.fail('/connector/ping', { status: 307, headers });
    expect(await call(page, `handover.whoListens(${zotero.port})`)).toMatchObject({ kind: 'stranger' });
    expect(jabref.requests).toEqual([]);
  });

  it('tells JabRef from Zotero, and hands BibTeX over to it', async () => {
    expect(await call(page, `handover.whoListens(${zotero.port})`)).toEqual({
      program: 'zotero',
      version: '7.0.24',
    });
    expect(await call(page, `handover.whoListens(${jabref.port})`)).toMatchObject({ program: 'jabref' });
    const add = `handover.addToJabRef(${jabref.port}, '@misc{a, title = {Ü}}', 'made-token')`;
    expect(await call(page, add)).toBe('added');
    expect(jabref.taken).toEqual(['@misc{a, title = {Ü}}']);
    expect(jabref.at('/libraries/current/entries')[0]?.headers.origin).toMatch(origin);
  });

  it('reaches no other computer: the policy keeps the browser from it', async () => {
    const refused = `fetch('http://localhost:${zotero.port}/').then(() => 'sent', (error) => error.name)`;
    expect(await call(page, refused)).toBe('TypeError');
    expect(zotero.requests).toEqual([]);
  });
});

describe.each(BROWSERS)('$name, not allowed', ({ build, start }) => {
  let copy: BuiltCopy;
  let browser: Browser;
  let page: Driven;
  beforeAll(async () => {
    copy = await copyWithHandover(build);
    browser = await start(copy.dir);
    page = await browser.openPopup('handover.html');
  });
  afterAll(async () => {
    await browser?.close();
    copy?.remove();
  });

  it('saves nothing: Zotero gets a preflight at most', async () => {
    expect(await call(page, 'handover.hasLocalAccess()')).toBe(false);
    const { outcome } = await call<{ outcome: object }>(page, `handover.send(${zotero.port}, 3, 'Circuits')`);
    expect(outcome).toMatchObject({ kind: 'nobody' });
    expect(zotero.requests.filter(({ method }) => method !== 'OPTIONS')).toEqual([]);
  });
});

/** Clicks the button of the page and waits for what comes of it. */
async function allow(page: Driven): Promise<void> {
  const hands = new Hands(page);
  await hands.click('Allow');
  await hands.until("document.title === 'granted'");
}

describe('asked for by a click', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papershelf-handover-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts a copy whose manifest has the permission as optional, clicks, and sends. */
  async function clickAndSend({ build, start }: Named, isGivenBefore: boolean): Promise<void> {
    const copy = await copyWithHandover(build);
    const profile = isGivenBefore ? { profileDir: join(folder, build) } : {};
    try {
      if (isGivenBefore) await giveBefore(copy, (dir) => start(dir, profile));
      const browser = await start(copy.dir, profile);
      try {
        const page = await browser.openPopup('handover.html');
        expect(await call(page, 'handover.hasLocalAccess()')).toBe(isGivenBefore);
        await allow(page);
        expect(await call(page, 'handover.hasLocalAccess()')).toBe(true);
        expect(await call(page, `handover.send(${zotero.port}, 2, 'Autumn')`)).toEqual(sent(2));
        expect(zotero.items.map(({ row }) => row)).toEqual(['C40', 'C40']);
      } finally {
        await browser.close();
      }
    } finally {
      copy.remove();
    }
  }

  it('Firefox gives it, and papers go over without a new start', () => clickAndSend(FIREFOX, false));

  // Chromium asks in a window of its own, which nobody here can click; not when the profile has it as given before.
  it('Chromium says at once that it was given before', () => clickAndSend(CHROMIUM, true));
});

/** Runs a copy once in which the permission is required, so that the profile has it as given. */
async function giveBefore({ dir }: BuiltCopy, start: (dir: string) => Promise<Browser>): Promise<void> {
  const file = join(dir, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  writeFileSync(file, withLocalAccess(manifest));
  await (await start(dir)).close();
  writeFileSync(file, manifest);
}
