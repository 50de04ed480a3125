import type { LibraryChange } from '../../messages/change-events';
import type { BackgroundSearch, DatabaseHandle, IndexMaintainer } from './background-search';
import { loadSearchBundle, type SearchBundle } from './search-bundle';
import type { Suggestion } from './suggestions';

/** The search of the address bar: neither its code nor the library is read before the first query. */
export class LazySearch {
  readonly #library: DatabaseHandle;
  readonly #indexer: IndexMaintainer;
  readonly #hasMarkup: boolean;
  readonly #load: () => Promise<SearchBundle>;
  #search: BackgroundSearch | undefined;

  /**
   * @param hasMarkup whether the browser reads suggestions as XML
   * @param load loads the code
   */
  constructor(
    library: DatabaseHandle,
    indexer: IndexMaintainer,
    hasMarkup: boolean,
    load = loadSearchBundle,
  ) {
    this.#library = library;
    this.#indexer = indexer;
    this.#hasMarkup = hasMarkup;
    this.#load = load;
  }

  /** The library has changed. */
  refresh(change: LibraryChange): void {
    this.#search?.refresh(change);
  }

  /** Reads what the first query needs. @throws what IndexedDB throws */
  async prepare(): Promise<void> {
    await this.#searchIn(await this.#load()).prepare();
  }

  /** The best papers for a query. @throws what IndexedDB throws */
  async suggest(query: string, limit: number): Promise<Suggestion[]> {
    const bundle = await this.#load();
    return bundle.toSuggestions(await this.#searchIn(bundle).find(query, limit), this.#hasMarkup);
  }

  #searchIn(bundle: SearchBundle): BackgroundSearch {
    this.#search ??= new bundle.BackgroundSearch(this.#library, this.#indexer);
    return this.#search;
  }
}
