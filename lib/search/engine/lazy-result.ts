import type { PhraseTest } from './phrase';
import type { QueryContext } from './query-context';

/** Records read at once to check phrases. */
const AT_ONCE = 60;

/** Ids in order, those left out whose text does not hold the phrases asked for; checked as far as they are wanted. */
export class LazyResult implements QueryResult {
  readonly terms: ReadonlySet<string>;
  readonly #length: number;
  readonly #slice: (from: number, to: number) => readonly string[];
  readonly #checks: readonly PhraseTest[];
  readonly #context: QueryContext;
  readonly #passed: string[] = [];
  #looked = 0;
  #looking: Promise<void> = Promise.resolve();

  /**
   * @param length how many ids there are
   * @param slice ids from one place up to, not including, another
   */
  constructor(
    length: number,
    slice: (from: number, to: number) => readonly string[],
    checks: readonly PhraseTest[],
    context: QueryContext,
    terms: ReadonlySet<string>,
  ) {
    this.#length = length;
    this.#slice = slice;
    this.#checks = checks;
    this.#context = context;
    this.terms = terms;
  }

  get total(): number | undefined {
    if (this.#checks.length === 0) return this.#length;
    return this.#looked >= this.#length ? this.#passed.length : undefined;
  }

  async ids(limit = this.#length): Promise<readonly string[]> {
    if (this.#checks.length === 0) return this.#slice(0, limit);
    await this.#lookFor(limit);
    return this.#passed.slice(0, limit);
  }

  async verifyAll(): Promise<void> {
    if (this.#checks.length > 0) await this.#lookFor(this.#length);
  }

  /** One after the other, so that nothing is looked at twice. */
  #lookFor(count: number): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      while (this.#passed.length < count && this.#looked < this.#length) {
        const ids = this.#slice(this.#looked, this.#looked + AT_ONCE);
        const papers = await this.#context.records(ids);
        this.#looked += AT_ONCE;
        for (const paper of papers)
          if (this.#checks.every((holds) => holds(paper))) this.#passed.push(paper.id);
      }
    });
    return this.#looking;
  }
}

/** What a query found. */
export interface QueryResult {
  /** Ids in order; stable while the answer is held. */
  ids(limit?: number): Promise<readonly string[]>;
  /** How many there are; `undefined` while not all have been looked at. */
  readonly total: number | undefined;
  /** Looks at the rest, giving way to others; then {@link total} is known. */
  verifyAll(): Promise<void>;
  /** Terms of the index that count as matches: what to mark in a text. */
  terms: ReadonlySet<string>;
}
