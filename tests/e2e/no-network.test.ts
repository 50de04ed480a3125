import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { copyBuild, ofManifest } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { idsOf, madeRecords } from '../support/made-records';
import { type LoggedRequest, requestsIn } from '../support/net-log';

const RECORDS = madeRecords(10, '2026-10-06', 1);
const PATHS = ['/papers/date/2026-10-06', '/papers?q=shelf', `/papers/${RECORDS[0]?.id}`];

const folder = mkdtempSync(join(tmpdir(), 'papershelf-net-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The requests while the extension did its whole job. */
interface Traffic {
  /** Of the whole browser, as sent to the network. */
  left: LoggedRequest[];
  /** By the pages and the worker of the extension, local files included. */
  ofExtension: string[];
  /** By anyone, as the site saw them. */
  atSite: string[];
}

/** Runs the whole job in a browser of its own and returns all its traffic. */
async function trafficOf(name: string, extensionDir?: string): Promise<Traffic> {
  const log = join(folder, `${name}.json`);
  const dir = extensionDir === undefined ? {} : { extensionDir };
  const session = await startSession({ records: RECORDS, ...dir, args: [`--log-net-log=${log}`] });
  const ofExtension: string[] = [];
  const own = `chrome-extension://${session.browser.extensionId}/`;
  session.browser.context.on('request', (request) => {
    if (isOf(own, request)) ofExtension.push(request.url());
  });
  await wholeJob(session).finally(() => session.close());
  return { left: requestsIn(log), ofExtension, atSite: [...session.replica.requests] };
}

function isOf(own: string, request: Request): boolean {
  if (request.serviceWorker()) return true;
  return request.url().startsWith(own) || request.frame().url().startsWith(own);
}

/**
 * Visits listings and a paper's page; searches, bookmarks, lists, exports and changes settings in popup and library page.
 */
async function wholeJob(session: Session): Promise<void> {
  for (const path of PATHS) await session.visit(path);
  for (const view of ['popup.html', 'library.html']) await use(await session.browser.openPopup(view));
}

async function use(view: Page): Promise<void> {
  await view.getByRole('searchbox').fill('shelf life of result 7');
  const row = view.getByRole('article').first();
  await row.locator('mark').first().waitFor();
  await row.getByRole('button', { name: 'Bookmark' }).click();
  await row.getByRole('button', { name: 'Add to list' }).click();
  await view.getByRole('textbox', { name: 'List name' }).fill('Circuits');
  await view.keyboard.press('Enter');
  await view.getByText(/^(?:Added to|Already on) Circuits\.$/).waitFor();
  for (const format of ['BibTeX', 'Markdown']) {
    const waiting = view.waitForEvent('download');
    await view.getByRole('button', { name: 'Export' }).click();
    await view.getByRole('menuitem', { name: format }).click();
    const file = await (await waiting).path();
    expect(readFileSync(file, 'utf8')).toContain('Result 7');
  }
  await view.getByRole('button', { name: 'Settings' }).click();
  await view.getByRole('dialog', { name: 'Settings' }).waitFor();
}

/**
 * What the three pages request themselves: the pages, their images, and the icon that the browser requests from any site.
 */
function isOfPages(path: string): boolean {
  const pictures = idsOf(RECORDS).map((id) => `/social-thumbnails/papers/${id}.png`);
  return [...PATHS, ...pictures, '/favicon.ico'].includes(path);
}

/** Chromium's own requests: updates, sign-in, form filling. It sends them without any extension as well. */
const BROWSER_ERRANDS = /(?:^|\.)(?:googleapis|google|gstatic)\.com$/;

/** Requests that neither the site's own pages nor the browser itself made. */
function strays({ left }: Traffic): LoggedRequest[] {
  return left.filter(({ url, initiator }) => {
    const { host, pathname, search } = new URL(url);
    const isByNobody = initiator === 'not an origin';
    if (isByNobody && BROWSER_ERRANDS.test(host)) return false;
    const isByPage = isByNobody || initiator === 'https://huggingface.co';
    return !(isByPage && /^(?:cdn-thumbnails\.)?huggingface\.co$/.test(host) && isOfPages(pathname + search));
  });
}

describe('no request leaves the extension', () => {
  it('in its whole job: the site sees only the requests of its pages, and no other server is contacted', async () => {
    const traffic = await trafficOf('whole');
    expect(traffic.left.length).toBeGreaterThanOrEqual(PATHS.length);
    expect(strays(traffic)).toEqual([]);
    expect(traffic.atSite.filter((path) => !isOfPages(path))).toEqual([]);
    expect(traffic.ofExtension.length).toBeGreaterThan(0);
    expect(traffic.ofExtension.filter((url) => !/^(?:chrome-extension|blob):/.test(url))).toEqual([]);
  });

  it('nor would one of its worker: its own policy prevents the browser from sending it', async () => {
    const canary = copyBuild({ 'background.js': (text) => `${text}\nfetch('https://canary.example/');` });
    const traffic = await trafficOf('policy', canary.dir).finally(canary.remove);
    expect(strays(traffic)).toEqual([]);
  });
});

describe('the test detects', () => {
  it('a request of the worker, without that policy', async () => {
    const canary = copyBuild({
      'background.js': (text) => `${text}\nfetch('https://canary.example/').catch(() => {});`,
      'manifest.json': ofManifest(({ content_security_policy, ...rest }) => rest),
    });
    const traffic = await trafficOf('worker', canary.dir).finally(canary.remove);
    const initiator = expect.stringMatching(/^chrome-extension:/);
    expect(strays(traffic)).toContainEqual({ url: 'https://canary.example/', initiator });
  });

  it('a request of the content script to the site', async () => {
    const canary = copyBuild({
      'content-scripts/listing.js': (text) => `${text}\nfetch('/api/canary');`,
    });
    const traffic = await trafficOf('content', canary.dir).finally(canary.remove);
    expect(traffic.atSite.filter((path) => !isOfPages(path))).toContain('/api/canary');
    expect(strays(traffic).map(({ url }) => url)).toContain('https://huggingface.co/api/canary');
  });
});
