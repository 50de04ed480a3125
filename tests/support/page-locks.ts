type Hold<T> = (lock: { name: string } | null) => T | Promise<T>;

/** The browser's locks (Web Locks) as far as the pages of the extension use them: one page holds a name at a time, the others queue. */
export class PageLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  async request<T>(
    name: string,
    ...how: [hold: Hold<T>] | [{ ifAvailable: boolean }, hold: Hold<T>]
  ): Promise<T> {
    const [{ ifAvailable }, hold] = how.length === 2 ? how : [{ ifAvailable: false }, how[0]];
    const before = this.#last.get(name);
    if (before && ifAvailable) return hold(null);
    const turn = this.#take(name, hold, before);
    this.#last.set(name, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(name) === turn) this.#last.delete(name);
    }
  }

  async #take<T>(name: string, hold: Hold<T>, before: Promise<unknown> | undefined): Promise<T> {
    await before?.catch(() => {});
    return hold({ name });
  }
}
