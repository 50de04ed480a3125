import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * In bytes after gzip: what a browser must read before a page or a popup does anything. Ceilings protect users; what loads
 * lazily is listed and has none.
 */
const BUDGETS: readonly { name: string; most?: number; files: (folder: string) => string[] }[] = [
  { name: 'content script', most: 20_000, files: () => ['content-scripts/listing.js'] },
  // Each message wakes it; what only the address bar needs is a script of its own, read when that is used.
  { name: 'background', most: 90_000, files: () => ['background.js'] },
  { name: 'search of the address bar, loaded lazily', files: () => ['search.js'] },
  {
    name: 'first paint of popup and library page',
    most: 90_000,
    files: (folder) => [...of('js', 'popup', 'library')(folder), ...of('css', 'popup', 'library')(folder)],
  },
  // Formats when something is exported for the first time, and dialogs that are seldom opened.
  { name: 'popup, loaded lazily', files: later },
  { name: 'page for export, import, backup', most: 250_000, files: of('js', 'transfer') },
];

/** The files of an ending that pages name: what the browser reads before they do anything. */
function of(ending: 'js' | 'css', ...pages: string[]): (folder: string) => string[] {
  return (folder) => {
    const named = pages.flatMap((page) => {
      const html = readFileSync(join(folder, `${page}.html`), 'utf8');
      return [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
    });
    return [...new Set(named)].filter((file) => file.endsWith(`.${ending}`));
  };
}

/** The chunks that popup and library page do not begin with, and come to from there. */
function later(folder: string): string[] {
  const chunks = readdirSync(join(folder, 'chunks')).filter((file) => file.endsWith('.js'));
  const begun = of('js', 'popup', 'library')(folder);
  const come = [...begun];
  // Each chunk names those that it reads.
  for (const file of come) {
    const code = readFileSync(join(folder, file), 'utf8');
    const named = chunks.filter((chunk) => code.includes(chunk)).map((chunk) => join('chunks', chunk));
    come.push(...named.filter((chunk) => !come.includes(chunk)));
  }
  return come.filter((file) => !begun.includes(file));
}

/**
 * Prints what each part of the builds weighs beside its budget.
 *
 * @param root the project's folder, both builds in its `.output`
 */
export function checkSizes(root: string): { passed: number; failed: number } {
  const tally = { passed: 0, failed: 0 };
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(root, '.output', build);
    for (const { name, most, files } of BUDGETS) {
      const bytes = files(folder).reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length,
        0,
      );
      const isFine = bytes > 0 && bytes <= (most ?? Number.POSITIVE_INFINITY);
      tally[isFine ? 'passed' : 'failed']++;
      console.log(
        `${isFine ? 'ok  ' : 'OVER'} ${build} ${name}: ${kilobytes(bytes)}${most === undefined ? '' : ` of ${kilobytes(most)}`} gzip`,
      );
    }
  }
  return tally;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
