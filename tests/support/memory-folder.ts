/** A folder as the browser's own file system has them, in memory: files count when their writing is closed. */
export class MemoryFolder {
  readonly files = new Map<string, Blob>();

  async *entries(): AsyncGenerator<[string, { kind: 'file'; getFile(): Promise<Blob> }]> {
    for (const name of this.files.keys()) yield [name, this.#handle(name)];
  }

  async getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('There is no such file.', 'NotFoundError');
      this.files.set(name, new Blob([]));
    }
    return this.#handle(name);
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException('There is no such file.', 'NotFoundError');
  }

  #handle(name: string) {
    return {
      kind: 'file' as const,
      getFile: async () => this.files.get(name) ?? new Blob([]),
      createWritable: async () => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        return new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (chunk) => {
            parts.push(chunk);
          },
          close: () => {
            this.files.set(name, new Blob(parts));
          },
        });
      },
    };
  }

  /** As the code asks for it. */
  readonly open = async () => this as unknown as FileSystemDirectoryHandle;
}
