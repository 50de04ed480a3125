/** A folder of the origin private file system, in memory: a file is written when its stream is closed. */
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

  /** Opens the folder: a `SnapshotFolder`. */
  readonly open = async () => this as unknown as FileSystemDirectoryHandle;
}
