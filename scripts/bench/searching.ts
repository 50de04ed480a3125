import type { Paper } from '../../lib/paper/paper';
import { type Session, startSession } from '../../tests/support/chromium-session';
import { measurePeers } from './peers';
import { coldClicks, keystrokes } from './popup-times';
import { figuresOf, times } from './searching-figures';
import { bytesInPage, fillInPage, indexInPage } from './searching-in-page';
import { type Figure, median } from './statistics';
import { COLD_QUERIES } from './typed-queries';

const SIZES = [1_000, 10_000, 100_000] as const;
/** In milliseconds: time for the browser's database to compact what was written. */
const SETTLING = 6_000;
/** Papers inserted at once while a library is filled. */
const CHUNK = 2_000;

/**
 * What a user waits for: from the click to the papers, from a keystroke to the results, in libraries of three sizes,
 * compared with the popup over an empty library, a restored MiniSearch index and a scan of everything.
 */
export async function measureSearching(code: string, papers: readonly Paper[]): Promise<Figure[]> {
  const empty = await withLibrary([], code, async (session) => coldClicks(session, undefined));
  const figures: Figure[] = [{ name: 'cold click, empty library', value: times(empty) }];
  for (const size of SIZES) {
    const found = await withLibrary(papers.slice(0, size), code, async (session) => ({
      size,
      recent: await coldClicks(session, undefined),
      typed: await coldClicks(session, COLD_QUERIES),
      ...(await keystrokes(session)),
      indexBytes: await indexBytes(session),
      peers: await measurePeers(session, code, papers.slice(0, size)),
    }));
    figures.push(...figuresOf(found, median(empty)));
  }
  return figures;
}

/** A browser whose library holds papers and their index, deleted afterwards. */
async function withLibrary<T>(
  papers: readonly Paper[],
  code: string,
  measure: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await startSession({ records: [] });
  try {
    const page = await session.browser.openPopup('library.html');
    await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
    for (let at = 0; at < papers.length || at === 0; at += CHUNK)
      await page.evaluate(fillInPage, papers.slice(at, at + CHUNK));
    await page.evaluate(indexInPage);
    await page.waitForTimeout(SETTLING);
    await page.close();
    return await measure(session);
  } finally {
    await session.close();
  }
}

async function indexBytes(session: Session): Promise<number> {
  const page = await session.browser.openPopup('library.html');
  const bytes = await page.evaluate(bytesInPage);
  await page.close();
  return bytes;
}
