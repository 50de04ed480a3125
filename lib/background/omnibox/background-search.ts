import { LibraryReader } from '../../library/read/library-reader';
import { papersById } from '../../library/read/papers';
import { readUserData, type UserData } from '../../library/read/user-data';
import type { LibraryDatabase } from '../../library/store/database';
import type { LibraryChange } from '../../messages/change-events';
import type { Paper } from '../../paper/paper';
import { excludeHidden } from '../../search/engine/exclude-hidden';
import { LibrarySearch } from '../../search/engine/library-search';
import type { Indexer } from '../../search/indexer/indexer';
import { combineNodes } from '../../search/query-language/combine-nodes';
import { parseQuery } from '../../search/query-language/parse-query';

/** The first papers found, and the terms to highlight in their titles. */
export interface OmniboxHits {
  papers: readonly Paper[];
  terms: ReadonlySet<string>;
}

/** What the search may use of the library and of its index: to migrate the one, and to repair the other. */
export type DatabaseHandle = Pick<LibraryDatabase, 'name' | 'open'>;
export type IndexMaintainer = Pick<Indexer, 'catchUp' | 'verify' | 'replace'>;

const NO_HITS: OmniboxHits = { papers: [], terms: new Set() };

/**
 * The search of the popup, in the background: for queries where no page of the extension is open. The library is opened at
 * the first query; what is cached between queries is dropped when the library changes.
 */
export class BackgroundSearch {
  readonly #library: DatabaseHandle;
  readonly #indexer: IndexMaintainer;
  #open: { reader: LibraryReader; search: LibrarySearch } | undefined;
  #userData: Promise<UserData> | undefined;

  constructor(library: DatabaseHandle, indexer: IndexMaintainer) {
    this.#library = library;
    this.#indexer = indexer;
  }

  /** The library has changed: the next query reads it again. */
  refresh(change: LibraryChange): void {
    if (change !== 'index') this.#userData = undefined;
    if (change !== 'marks') this.#open?.search.refresh();
  }

  /** Reads what every query needs, so that the first one need not wait for it. @throws what IndexedDB throws */
  async prepare(): Promise<void> {
    const { search } = this.#openSearch();
    await search.index(await this.#currentUserData());
  }

  /**
   * The best papers for a query, without hidden ones, as in the popup.
   *
   * @throws what IndexedDB throws
   */
  async find(query: string, limit: number): Promise<OmniboxHits> {
    const now = new Date();
    const { root: typed, sort, diagnostics } = parseQuery(query, now);
    if (typed === undefined && sort === undefined) return NO_HITS;
    const { reader, search } = this.#openSearch();
    const userData = await this.#currentUserData();
    const root = combineNodes('all', excludeHidden(typed ? [typed] : [], userData));
    const request = { ...(root && { root }), ...(sort && { sort }), diagnostics };
    const { result } = await search.search(request, userData, now);
    return { papers: await papersById(reader, await result.ids(limit)), terms: result.terms };
  }

  #openSearch() {
    if (this.#open) return this.#open;
    const reader = new LibraryReader(() => this.#library.open(), this.#library.name);
    const logFailure = (done: Promise<void>) => {
      done.catch((error) => console.warn('Papershelf: the index is not being repaired.', error));
    };
    const search = new LibrarySearch(reader, {
      catchUp: () => logFailure(this.#indexer.catchUp()),
      verify: () => logFailure(this.#indexer.verify()),
      replace: (segmentId) => logFailure(this.#indexer.replace(segmentId)),
    });
    this.#open = { reader, search };
    return this.#open;
  }

  #currentUserData(): Promise<UserData> {
    const userData = this.#userData ?? readUserData(this.#openSearch().reader);
    this.#userData = userData;
    userData.catch(() => {
      if (this.#userData === userData) this.#userData = undefined;
    });
    return userData;
  }
}
