import type { PhraseTest } from './phrase';
import type { QueryContext } from './query-context';

/** Records read at once to check phrases. */
const BATCH_SIZE = 60;

/** Ids in order, without papers whose text lacks the phrases of the query; verified only as far as they are wanted. */
export class LazyResult implements QueryResult {
  readonly terms: ReadonlySet<string>;
  readonly #length: number;
  readonly #slice: (from: number, to: number) => readonly string[];
  readonly #checks: readonly PhraseTest[];
  readonly #context: QueryContext;
  readonly #passed: string[] = [];
  #checkedCount = 0;
  #verification: Promise<void> = Promise.resolve();

  /**
   * @param length how many ids there are
   * @param slice ids from one position up to, not including, another
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
    return this.#checkedCount >= this.#length ? this.#passed.length : undefined;
  }

  async ids(limit = this.#length): Promise<readonly string[]> {
    if (this.#checks.length === 0) return this.#slice(0, limit);
    await this.#verify(limit);
    return this.#passed.slice(0, limit);
  }

  async verifyAll(): Promise<void> {
    if (this.#checks.length > 0) await this.#verify(this.#length);
  }

  /** Calls run one after the other, so that nothing is checked twice. */
  #verify(count: number): Promise<void> {
    this.#verification = this.#verification.then(async () => {
      while (this.#passed.length < count && this.#checkedCount < this.#length) {
        const ids = this.#slice(this.#checkedCount, this.#checkedCount + BATCH_SIZE);
        const papers = await this.#context.records(ids);
        this.#checkedCount += BATCH_SIZE;
        for (const paper of papers)
          if (this.#checks.every((matches) => matches(paper))) this.#passed.push(paper.id);
      }
    });
    return this.#verification;
  }
}

/** The result of a query. */
export interface QueryResult {
  /** Ids in order; stable for the life of the result. */
  ids(limit?: number): Promise<readonly string[]>;
  /** How many there are; `undefined` while not all have been checked. */
  readonly total: number | undefined;
  /** Checks the rest without blocking; then {@link total} is known. */
  verifyAll(): Promise<void>;
  /** Terms of the index that count as matches: what to highlight in a text. */
  terms: ReadonlySet<string>;
}
