import { DATABASE_NAME } from '../model/schema-version';
import { type IndexFiles, readIndexFiles } from './index-files';
import { LibraryReader } from './library-reader';
import { type InitialView, readInitialView } from './user-data';

/** What a page needs first, read before its own scripts have loaded. */
export interface Preloaded {
  view: Promise<InitialView>;
  files: Promise<PreloadedIndex>;
}

/** The search index, with the first part of each segment by its id, except of those that cannot be read. */
export interface PreloadedIndex extends IndexFiles {
  fronts: ReadonlyMap<string, ArrayBuffer>;
}

/** Where the preload script leaves it for the page's own. */
const page = globalThis as { papershelfEarly?: Partial<Preloaded> };

/**
 * Reads what the page will request first, while the browser loads the page's own scripts: 20 to 50 ms sooner. Errors are
 * ignored: the page reads again and reports them.
 *
 * @param rows how many papers
 * @param format of the index: see `readIndexFiles`
 * @param changes notifies when the preloaded data is outdated
 */
export function startPreload(rows: number, format: number, changes: BroadcastChannel): void {
  const reader = new LibraryReader(async () => {
    throw new Error('An older library is migrated when the page asks for it.');
  }, DATABASE_NAME);
  const view = readInitialView(reader, rows);
  const files = view.then(() => readIndexFiles(reader, format)).then(withFronts);
  for (const reading of [view, files]) reading.catch(() => {}); // the page reads again, and reports the error then
  page.papershelfEarly = { view, files };
  changes.onmessage = () => {
    page.papershelfEarly = {};
  };
}

/** Takes preloaded data, once; `undefined` when there is none or it is outdated. */
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
