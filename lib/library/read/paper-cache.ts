import type { Paper } from '../../paper/paper';
import type { LibraryReader } from './library-reader';
import { papersById } from './papers';

/** Records kept at most, about 2.5 kB each. */
const MOST_KEPT = 400;

/** Records read lately: from one letter to the next most of what a query finds is the same. */
export class PaperCache {
  readonly #reader: LibraryReader;
  readonly #kept = new Map<string, Paper>();
  #generation = 0;

  constructor(reader: LibraryReader) {
    this.#reader = reader;
  }

  /** The records of the given ids in the given order; ids without a record are passed over. @throws what IndexedDB throws */
  async byId(ids: readonly string[]): Promise<Paper[]> {
    const missing = ids.filter((id) => !this.#kept.has(id));
    const known = new Map(ids.map((id) => [id, this.#kept.get(id)]));
    const generation = this.#generation;
    for (const paper of missing.length > 0 ? await papersById(this.#reader, missing) : [])
      known.set(paper.id, paper);
    const found = ids.flatMap((id) => known.get(id) ?? []);
    if (generation !== this.#generation) return found; // read before a change: not to be kept
    for (const paper of found) {
      this.#kept.delete(paper.id); // and to the end: what was wanted last stays longest
      this.#kept.set(paper.id, paper);
    }
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(id);
    }
    return found;
  }

  /** Papers have changed: nothing kept is to be believed. */
  clear(): void {
    this.#kept.clear();
    this.#generation++;
  }
}
