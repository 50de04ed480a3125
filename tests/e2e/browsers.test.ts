import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { launchFirefox } from '../browsers/firefox';
import { type Replica, startReplica } from '../replica/server';
import type { SiteRecord } from '../replica/site-record';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

const GECKO_ID = 'probe@papershelf.test';
const RECORDS: SiteRecord[] = ['2606.00001', '2606.00002', '2606.00003'].map((id) => ({ id, title: id }));
const DAY = '/papers/date/2026-06-23';

let replica: Replica;
let folder: string;

beforeAll(async () => {
  replica = await startReplica({ records: RECORDS, today: new Date('2026-06-23T12:00:00Z') });
  folder = await mkdtemp(join(tmpdir(), 'papershelf-browsers-'));
});

afterAll(async () => {
  await replica.close();
  await rm(folder, { recursive: true, force: true });
});

describe('Chromium', () => {
  test('runs the extension on the replica and keeps its data in the profile', async () => {
    const options = {
      extensionDir: await writeExtension('chromium', { service_worker: 'background.js' }),
      replicaPort: replica.port,
      profileDir: await newFolder('chromium-profile-'),
    };
    const first = await launchChromium(options);
    try {
      const page = await first.context.newPage();
      await page.goto(replica.url(DAY));
      const popup = await first.openPopup();
      await expect.poll(() => shownIn(popup), { timeout: 10_000 }).toBe('3');
      expect((await first.worker()).url()).toBe(`chrome-extension://${first.extensionId}/background.js`);
    } finally {
      await first.close();
    }
    const second = await launchChromium(options);
    try {
      expect(second.extensionId).toBe(first.extensionId);
      const popup = await second.openPopup();
      await expect.poll(() => shownIn(popup), { timeout: 10_000 }).toBe('3');
    } finally {
      await second.close();
    }
  });

  test('moves between periods of the replica without a reload, and the JSON of the first page stays', async () => {
    const extensionDir = await writeExtension('periods', { service_worker: 'background.js' });
    const session = await launchChromium({ extensionDir, replicaPort: replica.port });
    try {
      const page = await session.context.newPage();
      await page.goto(`${replica.url(DAY)}?q=00002`);
      const listing = page.locator('[data-target="DailyPapers"]');
      const json = await listing.getAttribute('data-props');
      expect(await page.locator('article').count()).toBe(1);
      await page.getByRole('button', { name: 'Weekly' }).click();
      await page.waitForURL(replica.url('/papers/week/2026-W26'));
      expect(await page.locator('article').count()).toBe(3);
      expect(await listing.getAttribute('data-props')).toBe(json);
    } finally {
      await session.close();
    }
  });
});

describe('Firefox', () => {
  test('runs the extension on the replica and keeps its data in the profile', async () => {
    const options = {
      extensionDir: await writeExtension('firefox', { scripts: ['background.js'] }),
      replicaPort: replica.port,
      geckoId: GECKO_ID,
      profileDir: await newFolder('firefox-profile-'),
    };
    const first = await launchFirefox(options);
    try {
      const page = await first.browser.newPage();
      await page.goto(replica.url(DAY));
      const popup = await first.openPopup();
      await expect.poll(() => shownIn(popup), { timeout: 10_000 }).toBe('3');
    } finally {
      await first.close();
    }
    const second = await launchFirefox(options);
    try {
      const popup = await second.openPopup();
      await expect.poll(() => shownIn(popup), { timeout: 10_000 }).toBe('3');
    } finally {
      await second.close();
    }
  });
});

/** Both drivers evaluate text in the page in the same way, though their types have nothing in common. */
interface Evaluating {
  evaluate(expression: string): Promise<unknown>;
}

function shownIn(page: Evaluating): Promise<unknown> {
  return page.evaluate('document.body.textContent.trim()');
}

function newFolder(prefix: string): Promise<string> {
  return mkdtemp(join(folder, prefix));
}

/** An extension that counts the cards of a page, stores the number, and shows it in popup.html. */
async function writeExtension(name: string, background: object): Promise<string> {
  const dir = await newFolder(`${name}-extension-`);
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1.0',
    permissions: ['storage'],
    background,
    content_scripts: [{ matches: ['https://huggingface.co/papers*'], js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: GECKO_ID } },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'content.js': `chrome.runtime.sendMessage({ cards: document.querySelectorAll('article').length });`,
    'background.js': `chrome.runtime.onMessage.addListener(({ cards }) => void chrome.storage.local.set({ cards }));`,
    'popup.html': `<!DOCTYPE html><meta charset="utf-8"><body></body><script src="popup.js"></script>`,
    'popup.js': `const show = () => chrome.storage.local.get('cards').then(({ cards }) => {
      document.body.textContent = cards ?? '';
    });
    chrome.storage.onChanged.addListener(show);
    show();`,
  };
  await Promise.all(Object.entries(files).map(([file, text]) => writeFile(join(dir, file), text)));
  return dir;
}
