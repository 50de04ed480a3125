import { DATABASE_NAME } from '../model/schema-version';
import { type IndexFiles, readIndexFiles } from './index-files';
import { LibraryReader } from './library-reader';
import { type InitialView, readInitialView } from './user-data';

/** What a page needs first, read before its own scripts have been. */
export interface Preloaded {
  view: Promise<InitialView>;
  files: Promise<PreloadedIndex>;
}

/** The search index, with the first part of each segment by its id; of one that cannot be read there is none. */
export interface PreloadedIndex extends IndexFiles {
  fronts: ReadonlyMap<string, ArrayBuffer>;
}

/** Where the script that reads early leaves it for the page's own. */
const page = globalThis as { papershelfEarly?: Partial<Preloaded> };

/**
 * Reads what the page will ask for first, while the browser reads the page's own scripts: 20 to 50 ms sooner. What is in
 * its way is left to the page to find out and tell.
 *
 * @param rows how many papers
 * @param format of the index: see `readIndexFiles`
 * @param changes tells when what was read has become another
 */
export function startPreload(rows: number, format: number, changes: BroadcastChannel): void {
  const reader = new LibraryReader(async () => {
    throw new Error('An older library is laid out anew when the page asks for it.');
  }, DATABASE_NAME);
  const view = readInitialView(reader, rows);
  const files = view.then(() => readIndexFiles(reader, format)).then(withFronts);
  for (const reading of [view, files]) reading.catch(() => {}); // whoever takes it reads again, and is told then
  page.papershelfEarly = { view, files };
  changes.onmessage = () => {
    page.papershelfEarly = {};
  };
}

/** Takes what was read early, once; `undefined` when there is nothing, or it is no longer so. */
export async function takePreloaded<K extends keyof Preloaded>(
  part: K,
): Promise<Awaited<Preloaded[K]> | undefined> {
  const read = page.papershelfEarly?.[part];
  delete page.papershelfEarly?.[part];
  try {
    return await read;
  } catch {
    return undefined;
  }
}

async function withFronts(files: IndexFiles): Promise<PreloadedIndex> {
  const fronts = new Map<string, ArrayBuffer>();
  await Promise.all(
    files.segments.map(async ({ entry, blob }) => {
      const front = await blob
        ?.slice(0, entry.frontBytes)
        .arrayBuffer()
        .catch(() => undefined);
      if (front) fronts.set(entry.id, front);
    }),
  );
  return { ...files, fronts };
}
