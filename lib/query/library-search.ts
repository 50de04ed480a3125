import type { Hit, PaperIndex } from '../index/paper-index';
import type { Paper } from '../paper/paper';
import type { Library } from '../store/library';
import { papersById, papersSeenSince, recentIds } from '../store/read-library';

/** Papers put into the index before others get a turn; about 30 ms of work. */
const CHUNK = 100;

/** How far the index has come; `done` equals `total` when it holds the whole library. */
export interface Progress {
  done: number;
  total: number;
}

/**
 * Search over the library: keeps an index in step with it and answers from what the index holds so far.
 */
export class LibrarySearch {
  readonly #library: Library;
  readonly #index: PaperIndex;
  /** The `lastSeenAt` up to which the index has everything. */
  #upTo = '';

  constructor(library: Library, index: PaperIndex) {
    this.#library = library;
    this.#index = index;
  }

  /**
   * Puts the whole library into the index, what was seen last first, giving way to the page between chunks.
   *
   * @param onProgress told after each chunk
   * @throws what IndexedDB throws; the index then holds a part
   */
  async fill(onProgress: (progress: Progress) => void): Promise<void> {
    const ids = await recentIds(this.#library);
    for (let done = 0; done < ids.length; done += CHUNK) {
      const papers = await papersById(this.#library, ids.slice(done, done + CHUNK));
      if (done === 0) this.#upTo = papers[0]?.lastSeenAt ?? '';
      await this.#index.put(papers);
      onProgress({ done: Math.min(done + CHUNK, ids.length), total: ids.length });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Takes in what was saved since it was filled or last refreshed. */
  async refresh(): Promise<void> {
    const papers = await papersSeenSince(this.#library, this.#upTo);
    await this.#index.put(papers);
    for (const { lastSeenAt } of papers) if (lastSeenAt > this.#upTo) this.#upTo = lastSeenAt;
  }

  /** Puts papers in, or in place of what was known of them. */
  async put(papers: readonly Paper[]): Promise<void> {
    await this.#index.put(papers);
  }

  /** Takes papers out that have left the library. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.#index.remove(ids);
  }

  /**
   * Papers that a query finds, the best first.
   *
   * @param among ids to look among; the whole library when absent
   */
  async search(query: string, among?: readonly string[]): Promise<Hit[]> {
    const hits = await this.#index.search(query);
    if (!among) return hits;
    const allowed = new Set(among);
    return hits.filter((hit) => allowed.has(hit.id));
  }
}
