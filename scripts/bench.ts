import { cpus } from 'node:os';
import type { Paper } from '../lib/paper/paper';
import type { SiteRecord } from '../tests/replica/site-record';
import { type Session, startSession } from '../tests/support/chromium-session';
import { measureAddressBar } from './bench/address-bar';
import { measureAgainst } from './bench/against';
import { measureBackups } from './bench/backing-up';
import { bundle } from './bench/bundle';
import { measureMarking } from './bench/marking';
import { measureReading } from './bench/reading';
import { benchRecords } from './bench/records';
import { measureSaving } from './bench/saving';
import { measureSearching } from './bench/searching';
import type { Figure } from './bench/statistics';

/** Each part, in the order of the table. */
const PARTS: Readonly<
  Record<string, (bench: { session: Session; code: string; papers: readonly Paper[] }) => Promise<Figure[]>>
> = {
  reading: ({ session, code }) => measureReading(session, code),
  saving: ({ session, code, papers }) => measureSaving(session, code, papers),
  marking: ({ code, papers }) => measureMarking(code, papers),
  backup: ({ papers }) => measureBackups(papers),
  'address-bar': ({ code, papers }) => measureAddressBar(code, papers),
  searching: ({ code, papers }) => measureSearching(code, papers),
};

/**
 * Measures in real Chromium; ratios of times are of one run, since machines differ. Prints each figure when it is known, and
 * all of them at the end.
 *
 * @param args a part by its name, `--against <commit>`, or nothing for all parts
 */
export async function runBench(...args: string[]): Promise<void> {
  const against = args[0] === '--against' ? args[1] : undefined;
  const only = against === undefined ? args[0] : undefined;
  if ((only !== undefined && !PARTS[only]) || (args[0] === '--against') !== (against !== undefined))
    throw new Error(`npm run bench -- [${Object.keys(PARTS).join(' | ')} | --against <commit>]`);
  const size = against !== undefined ? 2_000 : only === 'reading' ? 120 : 100_000;
  console.log(`Reading ${size.toLocaleString()} papers…`);
  const { records, source } = await benchRecords(size);
  const figures: Figure[] = [];
  const report = (figure: Figure) => {
    figures.push(figure);
    printFigure(figure);
  };
  if (against !== undefined) await measureAgainst(against, records, report);
  else await measureParts(only, records, report);
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, headless Chromium; ${source}\n`,
  );
  for (const figure of figures) printFigure(figure);
}

async function measureParts(
  only: string | undefined,
  records: readonly SiteRecord[],
  report: (figure: Figure) => void,
): Promise<void> {
  const code = await bundle();
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
    for (const [name, measure] of Object.entries(PARTS)) {
      if (only !== undefined && name !== only) continue;
      console.log(`\n${name}…`);
      for (const figure of await measure({ session, code, papers })) report(figure);
    }
  } finally {
    await session.close();
  }
}

function printFigure({ name, value, goal, isMet }: Figure): void {
  const verdict = goal === undefined ? '' : `  (goal ${goal}${isMet ? '' : ', MISSED'})`;
  console.log(`${name.padEnd(62)} ${value}${verdict}`);
}
