import type { LibraryChange } from '../../messages/change-events';
import type { BackgroundSearch, DatabaseHandle, IndexMaintainer } from './background-search';
import { loadSearchBundle, type SearchBundle } from './search-bundle';
import type { Suggestion } from './suggestions';

/** The search of the address bar: neither its code nor the library is read before something is asked. */
export class LazySearch {
  readonly #library: DatabaseHandle;
  readonly #keeper: IndexMaintainer;
  readonly #hasMarkup: boolean;
  readonly #read: () => Promise<SearchBundle>;
  #finder: BackgroundSearch | undefined;

  /**
   * @param hasMarkup whether the browser reads suggestions as XML
   * @param read gives the code
   */
  constructor(library: DatabaseHandle, keeper: IndexMaintainer, hasMarkup: boolean, read = loadSearchBundle) {
    this.#library = library;
    this.#keeper = keeper;
    this.#hasMarkup = hasMarkup;
    this.#read = read;
  }

  /** The library has changed. */
  refresh(change: LibraryChange): void {
    this.#finder?.refresh(change);
  }

  /** Reads what the first question needs. @throws what IndexedDB throws */
  async prepare(): Promise<void> {
    await this.#finderOf(await this.#read()).prepare();
  }

  /** The best papers for a query. @throws what IndexedDB throws */
  async suggest(query: string, most: number): Promise<Suggestion[]> {
    const code = await this.#read();
    return code.suggestionsOf(await this.#finderOf(code).find(query, most), this.#hasMarkup);
  }

  #finderOf(code: SearchBundle): BackgroundSearch {
    this.#finder ??= new code.Finder(this.#library, this.#keeper);
    return this.#finder;
  }
}
