import { cpus } from 'node:os';
import type { Paper } from '../lib/paper/paper';
import { startSession } from '../tests/support/chromium-session';
import { measureAddressBar } from './bench/address-bar';
import { measureBackups } from './bench/backing-up';
import { bundle } from './bench/bundle';
import { measureMarking } from './bench/marking';
import { measureReading } from './bench/reading';
import { benchRecords } from './bench/records';
import { measureSaving } from './bench/saving';
import { measureSearching } from './bench/searching';
import type { Figure } from './bench/statistics';

/**
 * Measures in real Chromium and prints one table; ratios of times are of one run, since machines differ.
 *
 * @param only `reading`, `saving`, `marking`, `backup`, `address-bar` or `searching` for a part of it
 */
export async function runBench(only = ''): Promise<void> {
  const code = await bundle();
  const { records, source } = await benchRecords(only === 'reading' ? 120 : 100_000);
  const session = await startSession({ records: records.slice(0, 120), searchAll: true });
  try {
    const papers = records.map(({ id, title, abstract, authors, publishedAt }) => ({
      id,
      title: title.replace(/\s+/g, ' '),
      abstract,
      authors: authors?.map(({ name = '' }) => name),
      authorCount: authors?.length,
      publishedOn: publishedAt?.slice(0, 10),
    })) as Paper[];
    const figures: Figure[] = [];
    const isAsked = (part: string) => only === '' || only === part;
    if (isAsked('reading')) figures.push(...(await measureReading(session, code)));
    if (isAsked('saving')) figures.push(...(await measureSaving(session, code, papers)));
    if (isAsked('marking')) figures.push(...(await measureMarking(code, papers)));
    if (isAsked('backup')) figures.push(...(await measureBackups(papers)));
    if (isAsked('address-bar')) figures.push(...(await measureAddressBar(code, papers)));
    if (isAsked('searching')) figures.push(...(await measureSearching(code, papers)));
    print(figures, source);
  } finally {
    await session.close();
  }
}

function print(figures: readonly Figure[], source: string): void {
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, headless Chromium; ${source}\n`,
  );
  for (const { name, value, goal, isMet } of figures) {
    const verdict = goal === undefined ? '' : `  (goal ${goal}${isMet ? '' : ', MISSED'})`;
    console.log(`${name.padEnd(62)} ${value}${verdict}`);
  }
}
