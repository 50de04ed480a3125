import type { Paper } from '../../paper/paper';
import type { LibraryReader } from './library-reader';
import { papersById } from './papers';

/** Maximum number of cached records, about 2.5 kB each. */
const MAX_CACHED = 400;

/** A cache of records read recently: from one keystroke to the next most results of a query are the same. */
export class PaperCache {
  readonly #reader: LibraryReader;
  readonly #papers = new Map<string, Paper>();
  #generation = 0;

  constructor(reader: LibraryReader) {
    this.#reader = reader;
  }

  /** The records of the given ids in the given order; ids without a record are skipped. @throws what IndexedDB throws */
  async byId(ids: readonly string[]): Promise<Paper[]> {
    const missing = ids.filter((id) => !this.#papers.has(id));
    const known = new Map(ids.map((id) => [id, this.#papers.get(id)]));
    const generation = this.#generation;
    for (const paper of missing.length > 0 ? await papersById(this.#reader, missing) : [])
      known.set(paper.id, paper);
    const found = ids.flatMap((id) => known.get(id) ?? []);
    if (generation !== this.#generation) return found; // read before a change: not to be cached
    for (const paper of found) {
      this.#papers.delete(paper.id); // and moved to the end: what was used last stays longest
      this.#papers.set(paper.id, paper);
    }
    for (const id of this.#papers.keys()) {
      if (this.#papers.size <= MAX_CACHED) break;
      this.#papers.delete(id);
    }
    return found;
  }

  /** Clears the cache after papers have changed. */
  clear(): void {
    this.#papers.clear();
    this.#generation++;
  }
}
