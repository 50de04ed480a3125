import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ManifestRecord, SegmentRecord } from '../../lib/library/model/records';
import { randomOf } from '../mutation/random';
import { type Session, startSession } from '../support/chromium-session';
import { putPapers, readStore } from '../support/database';
import { madePaper } from '../support/made-words';
import { WorkerStopper } from '../support/worker-stopper';

const PAPERS = 6_000;
const STOPS = 25;

const random = randomOf(20);
const papers = Array.from({ length: PAPERS }, (_, at) => {
  const paper = madePaper(random, `2510.${10_000 + at}`);
  return { ...paper, title: `${paper.title} number${at}` };
});

let session: Session;
let page: Page;
let stopper: WorkerStopper;

beforeAll(async () => {
  session = await startSession({ records: [] });
  page = await session.browser.openPopup('library.html');
  stopper = await WorkerStopper.of(page);
  await act('openLibrary');
  for (let at = 0; at < PAPERS; at += 1_000) await putPapers(page, papers.slice(at, at + 1_000));
});

afterAll(() => session.close());

/** Sends a command from the popup; `undefined` when the background was stopped meanwhile. */
function act(name: string): Promise<unknown> {
  return page.evaluate(async (named) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ type: 'act', name: named, argument: null }).catch(() => undefined);
  }, name);
}

/** Types into a fresh popup and waits for a paper to be its first row. */
async function expectFound(query: string, id: string | undefined): Promise<void> {
  const popup = await session.browser.openPopup();
  await popup.getByRole('searchbox').fill(query);
  const first = () => popup.locator('article').first().getAttribute('data-paper-id');
  await expect.poll(first, { timeout: 20_000 }).toBe(id);
  await popup.close();
}

describe('a worker stopped while it builds and merges the index', () => {
  it('leaves a valid index, and continues from there', async () => {
    for (let stop = 0; stop < STOPS; stop++) {
      const verifying = act('verifyIndex');
      await stopper.untilRunning();
      await page.waitForTimeout(20 + random.below(250));
      await stopper.stop();
      await verifying;
      const [manifest] = await readStore<ManifestRecord>(page, 'manifest');
      const segments = await readStore<SegmentRecord>(page, 'segments');
      // The segments in the manifest exist, and no others.
      expect(segments.map(({ id }) => id).sort()).toEqual(
        manifest?.segments.map(({ id }) => id).sort() ?? [],
      );
    }
    expect(stopper.stops).toBeGreaterThanOrEqual(STOPS);
  });

  it('and no paper is missing, before it is complete or after', async () => {
    await expectFound('number4711', papers[4_711]?.id);
    await act('verifyIndex');
    const [manifest] = await readStore<ManifestRecord>(page, 'manifest');
    expect(manifest?.mendedTo).toBeUndefined();
    expect(manifest?.segments.reduce((sum, entry) => sum + entry.papers, 0)).toBe(PAPERS);
    for (const number of [0, 1, 2_999, 3_000, PAPERS - 1])
      await expectFound(`number${number}`, papers[number]?.id);
  });
});
