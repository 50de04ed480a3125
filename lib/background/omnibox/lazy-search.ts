import type { Change } from '../../messages/change-events';
import type { Care, Finder, Kept } from './background-search';
import { type SearchCode, searchCode } from './search-bundle';
import type { Suggestion } from './suggestions';

/** The search of the address bar: neither its code nor the library is read before something is asked. */
export class LateSearch {
  readonly #library: Kept;
  readonly #keeper: Care;
  readonly #hasMarkup: boolean;
  readonly #read: () => Promise<SearchCode>;
  #finder: Finder | undefined;

  /**
   * @param hasMarkup whether the browser reads suggestions as XML
   * @param read gives the code
   */
  constructor(library: Kept, keeper: Care, hasMarkup: boolean, read = searchCode) {
    this.#library = library;
    this.#keeper = keeper;
    this.#hasMarkup = hasMarkup;
    this.#read = read;
  }

  /** The library has changed. */
  refresh(change: Change): void {
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

  #finderOf(code: SearchCode): Finder {
    this.#finder ??= new code.Finder(this.#library, this.#keeper);
    return this.#finder;
  }
}
