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

/** The first papers of an answer, and what to mark in their titles. */
export interface OmniboxHits {
  papers: readonly Paper[];
  terms: ReadonlySet<string>;
}

/** What of the library and of its index the search may call on: to lay it out anew, and to mend it. */
export type DatabaseHandle = Pick<LibraryDatabase, 'name' | 'open'>;
export type IndexMaintainer = Pick<Indexer, 'catchUp' | 'verify' | 'replace'>;

const NOTHING: OmniboxHits = { papers: [], terms: new Set() };

/**
 * The search of the popup, in the background: for what is asked where no page of the extension is open. The library is
 * opened at the first question; what is kept from one to the next is dropped when it changes.
 */
export class BackgroundSearch {
  readonly #library: DatabaseHandle;
  readonly #keeper: IndexMaintainer;
  #open: { reader: LibraryReader; search: LibrarySearch } | undefined;
  #shelf: Promise<UserData> | undefined;

  constructor(library: DatabaseHandle, keeper: IndexMaintainer) {
    this.#library = library;
    this.#keeper = keeper;
  }

  /** The library has changed: the next question is answered from what is there then. */
  refresh(change: LibraryChange): void {
    if (change !== 'index') this.#shelf = undefined;
    if (change !== 'marks') this.#open?.search.refresh();
  }

  /** Reads what every question needs, so that the first one need not wait for it. @throws what IndexedDB throws */
  async prepare(): Promise<void> {
    const { search } = this.#opened();
    await search.index(await this.#shelfNow());
  }

  /**
   * The best papers for a query, those that the reader has hidden left out as in the popup.
   *
   * @throws what IndexedDB throws
   */
  async find(query: string, most: number): Promise<OmniboxHits> {
    const now = new Date();
    const { root: typed, sort, diagnostics } = parseQuery(query, now);
    if (typed === undefined && sort === undefined) return NOTHING;
    const { reader, search } = this.#opened();
    const shelf = await this.#shelfNow();
    const root = combineNodes('all', excludeHidden(typed ? [typed] : [], shelf));
    const asked = { ...(root && { root }), ...(sort && { sort }), diagnostics };
    const { answer } = await search.search(asked, shelf, now);
    return { papers: await papersById(reader, await answer.ids(most)), terms: answer.terms };
  }

  #opened() {
    if (this.#open) return this.#open;
    const reader = new LibraryReader(() => this.#library.open(), this.#library.name);
    const mending = (done: Promise<void>) => {
      done.catch((error) => console.warn('Papershelf: the index is not being mended.', error));
    };
    const search = new LibrarySearch(reader, {
      catchUp: () => mending(this.#keeper.catchUp()),
      verify: () => mending(this.#keeper.verify()),
      replace: (segmentId) => mending(this.#keeper.replace(segmentId)),
    });
    this.#open = { reader, search };
    return this.#open;
  }

  #shelfNow(): Promise<UserData> {
    const shelf = this.#shelf ?? readUserData(this.#opened().reader);
    this.#shelf = shelf;
    shelf.catch(() => {
      if (this.#shelf === shelf) this.#shelf = undefined;
    });
    return shelf;
  }
}
