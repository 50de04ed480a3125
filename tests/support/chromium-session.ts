import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '../browsers/chromium';
import { type Replica, type ReplicaOptions, startReplica } from '../replica/server';

export const BUILDS = join(import.meta.dirname, '../../.output');

/** The built extension in a Chromium that resolves huggingface.co to a replica of the site. */
export interface Session {
  replica: Replica;
  browser: ChromiumSession;
  /** Opens a page of the site and waits until the extension has a report on it. */
  visit(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface SessionOptions extends ReplicaOptions {
  /** Persists between sessions when given. */
  profileDir?: string;
  colorScheme?: 'light' | 'dark';
  /** The built extension unless another folder is given. */
  extensionDir?: string;
  /** Further command line arguments. */
  args?: readonly string[];
  /** Whether the back/forward cache is on; Playwright switches it off. */
  keepsPages?: boolean;
}

export async function startSession(options: SessionOptions): Promise<Session> {
  const { profileDir, colorScheme, extensionDir, args, keepsPages, ...site } = options;
  const replica = await startReplica(site);
  const browser = await launchChromium({
    extensionDir: extensionDir ?? join(BUILDS, 'chrome-mv3'),
    replicaPort: replica.port,
    profileDir,
    colorScheme,
    args,
    keepsPages,
  });
  return {
    replica,
    browser,
    visit: async (path) => {
      const page = await browser.context.newPage();
      await page.goto(replica.url(path));
      await untilReported(browser);
      return page;
    },
    close: async () => {
      await browser.close();
      await replica.close();
    },
  };
}

/** The part of the extension's API that is used in the worker. */
interface WorkerGlobals {
  chrome: {
    tabs: {
      query(which: object): Promise<{ id?: number }[]>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    };
  };
}

/** Waits until the content script of the active tab has a report on its page. */
async function untilReported(browser: ChromiumSession): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as WorkerGlobals).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    for (let tries = 0; tries < 100; tries++) {
      const report = await tabs.sendMessage(tab?.id ?? -1, { type: 'report' }).catch(() => undefined);
      if (report) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The content script gave no report within five seconds.');
  });
}
