import type { SiteRecord } from '../../tests/replica/site-record';
import type { Session } from '../../tests/support/chromium-session';
import { indexInPage } from './searching-in-page';

/** In milliseconds: time for the browser's database to compact what was written. */
const SETTLING = 1_500;

/** Fills the library of any build, by the names of its database alone, and has its index built. */
export async function fillByName(session: Session, records: readonly SiteRecord[]): Promise<void> {
  const page = await session.browser.openPopup('library.html');
  await page.waitForSelector('article, .empty');
  const seen = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 1_000).toISOString();
  const papers = records.map(({ id, title, abstract, authors, upvotes, publishedAt }, at) =>
    Object.fromEntries(
      Object.entries({
        id,
        title: title.replace(/\s+/g, ' '),
        abstract: abstract?.replace(/\s+/g, ' '),
        authors: authors?.flatMap(({ name }) => name ?? []),
        upvotes,
        publishedOn: publishedAt?.slice(0, 10),
        firstSeenAt: seen(at),
        lastSeenAt: seen(at),
      }).filter(([, value]) => value !== undefined),
    ),
  );
  await page.evaluate(putInPage, papers);
  await page.evaluate(indexInPage);
  await page.waitForTimeout(SETTLING);
  await page.close();
}

/** Runs in the page. */
function putInPage(papers: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('papershelf');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['papers', 'changes'], 'readwrite');
      for (const paper of papers) transaction.objectStore('papers').put(paper);
      const ids = papers.map((paper) => (paper as { id: string }).id);
      transaction.objectStore('changes').add({ ids, columns: [] });
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
