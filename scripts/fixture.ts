import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { capturePage } from '../lib/site/capture/capture-page';
import { pageKindOf } from '../lib/site/pages/page-kinds';
import { parseCapture } from '../lib/site/parse/parse-capture';
import { fixtureFrom } from './fixture/make-page';

const PAGES = resolve(import.meta.dirname, '../tests/fixtures/pages');
const USAGE = 'npm run fixture -- <saved page or report> <kind>--<case> <url>';

/** The address in the first line of a fixture, without any paper or query of the page that it was made from. */
function addressOf(page: string): string {
  return /^<!-- (\S+)/.exec(page)?.[1] ?? '';
}

/** How many papers the extension finds on a page. */
function papersOn(html: string, url: string, at: Date): number {
  const capture = capturePage(parseHTML(html).document, url, at);
  return capture ? parseCapture(capture).papers.length : 0;
}

/**
 * Writes a fixture into a new folder of `tests/fixtures/pages/`. The clock of the visit is the date of the file.
 *
 * @throws when the name does not fit the address, or there is such a folder already
 */
export async function addFixture(file?: string, name?: string, url?: string): Promise<void> {
  if (!file || !name || !url) throw new Error(USAGE);
  const kind = pageKindOf(url)?.name;
  if (!kind) throw new Error(`${url} is no page about papers.`);
  if (!/^[a-z]+--[\w-]+$/.test(name) || !name.startsWith(`${kind}--`))
    throw new Error(`The name must be ${kind}--<case>, with a case of letters, digits and hyphens.`);
  const source = await readFile(file, 'utf8');
  const { mtime } = await stat(file);
  const page = fixtureFrom(source, url, mtime);
  const folder = join(PAGES, name);
  await mkdir(folder);
  await writeFile(join(folder, 'page.html'), page);
  const before = source.trimStart().startsWith('{')
    ? ''
    : ` (${papersOn(source, url, mtime)} on the saved page)`;
  console.log(
    `tests/fixtures/pages/${name}/page.html: ${papersOn(page, addressOf(page), mtime)} papers${before}.`,
  );
  console.log(
    'Now run npx vitest run tests/unit/site/page-fixtures.test.ts and review the expected.json that it writes.',
  );
}
