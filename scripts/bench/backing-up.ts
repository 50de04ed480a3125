import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Paper } from '../../lib/paper/paper';
import { startSession } from '../../tests/support/chromium-session';
import { recordsIn, writeBackup } from './backup-file';
import type { Figure } from './statistics';

/** In milliseconds: how often the memory is measured, and the timeout of each step. */
const OFTEN = 100;
const PATIENCE = 600_000;

/** The time and memory to import a large backup into an empty profile, to save one, and to import the same file again. */
export async function measureBackups(papers: readonly Paper[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'papershelf-backup-'));
  const session = await startSession({ records: [] });
  try {
    const file = join(folder, 'made.jsonl.gz');
    await writeBackup(file, papers);
    const page = await session.browser.openPopup('transfer.html');
    page.setDefaultTimeout(PATIENCE);
    const read = await watched(page, () => choose(page, file));
    const replaced = await watched(page, async () => {
      await page.getByRole('radio', { name: /^Replace my library/ }).check();
      const button = page.getByRole('button', { name: 'Replace my library' });
      await button.and(page.locator(':enabled')).waitFor();
      await button.click();
      await page.getByText('Library replaced from').waitFor();
    });
    const saved = join(folder, 'saved.jsonl.gz');
    const written = await watched(page, async () => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save a backup' }).click();
      await (await waiting).saveAs(saved);
    });
    const [given, got] = [await recordsIn(file), await recordsIn(saved)];
    const unequal = unequalIn(given, got);
    const again = await watched(page, async () => {
      await choose(page, saved);
      await page.getByText('Nothing new: it’s all in your library.').waitFor();
    });
    const text = gunzipSync(readFileSync(saved)).length;
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    const inWords = ({ ms, heap }: Watched) => `${(ms / 1_000).toFixed(1)} s, heap at most ${mb(heap)}`;
    const records = [...got.values()].reduce((sum, of) => sum + of.size, 0);
    return [
      { name: 'backup read beside an empty library, and compared', value: inWords(read) },
      { name: '  compared again, snapshot, put in the library’s place', value: inWords(replaced) },
      {
        name: '  saved again',
        value: `${inWords(written)}; ${mb(statSync(saved).size)} of ${mb(text)} text`,
        goal: '< the text twice',
        isMet: written.heap < 2 * text,
      },
      {
        name: '  records that are not as they were',
        value: `${unequal} of ${records.toLocaleString('en')}`,
        goal: '0',
        isMet: unequal === 0,
      },
      { name: '  the same file read again: nothing would change', value: inWords(again) },
    ];
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('button', { name: 'Merge into my library' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

interface Watched {
  ms: number;
  /** In bytes: the peak of the page's JavaScript heap. */
  heap: number;
}

async function watched(page: Page, work: () => Promise<void>): Promise<Watched> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  let heap = 0;
  const look = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    heap = Math.max(heap, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
  };
  const timer = setInterval(() => look().catch(() => {}), OFTEN);
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  clearInterval(timer);
  await protocol.detach();
  return { ms, heap };
}

function unequalIn(given: Map<string, Set<string>>, got: Map<string, Set<string>>): number {
  let unequal = 0;
  for (const store of new Set([...given.keys(), ...got.keys()])) {
    const [a = new Set<string>(), b = new Set<string>()] = [given.get(store), got.get(store)];
    unequal += [...a].filter((record) => !b.has(record)).length;
    unequal += [...b].filter((record) => !a.has(record)).length;
  }
  return unequal;
}
