type Callback = (lock: Lock | null) => Promise<unknown> | undefined;

/** The browser's locks (Web Locks), shared by the pages of one test. */
export class MemoryLocks {
  readonly held = new Set<string>();

  async request(name: string, _options: { ifAvailable: true }, callback: Callback): Promise<unknown> {
    await Promise.resolve(); // the browser calls back asynchronously
    if (this.held.has(name)) return callback(null);
    this.held.add(name);
    try {
      return await callback({ name, mode: 'exclusive' });
    } finally {
      this.held.delete(name);
    }
  }
}
