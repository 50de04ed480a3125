import { DATABASE_NAME } from '../model/schema-version';
import { openReadOnly } from './open';

/** The stores of the library that can be read. */
export type StoreName =
  | 'papers'
  | 'titles'
  | 'marks'
  | 'lists'
  | 'entries'
  | 'manifest'
  | 'segments'
  | 'columns'
  | 'changes'
  | 'trash'
  | 'exports'
  | 'sent';

/**
 * A read-only connection to the library, for a page that must show something immediately. It opens on construction, and
 * reopens automatically when it was closed for another version of Papershelf or when there was no library yet.
 */
export class LibraryReader {
  readonly #migrate: () => Promise<unknown>;
  readonly #name: string;
  #connection: Promise<IDBDatabase | undefined> | undefined;

  /** @param migrate has a library of an older schema version migrated by a context that may write it */
  constructor(migrate: () => Promise<unknown>, name = DATABASE_NAME) {
    this.#migrate = migrate;
    this.#name = name;
    this.#connect().catch(() => {}); // the first read rejects with it
  }

  /**
   * Reads in one transaction.
   *
   * @param query makes requests of the transaction, and awaits nothing else
   * @param absent the result while there is no library
   * @throws what IndexedDB throws, or an error with a text for the user when the library cannot be read
   */
  async read<T>(
    stores: readonly StoreName[],
    query: (transaction: IDBTransaction) => Promise<T>,
    absent: T,
  ): Promise<T> {
    const transaction = await this.#begin(stores);
    return transaction ? query(transaction) : absent;
  }

  /** Closes the connection; the next read opens it again. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    (await connection?.catch(() => undefined))?.close();
  }

  async #begin(stores: readonly StoreName[]): Promise<IDBTransaction | undefined> {
    const database = await this.#connect();
    try {
      return database?.transaction(stores);
    } catch (error) {
      // Closed between two tasks, before the event was dispatched.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.#connection = undefined;
      return (await this.#connect())?.transaction(stores);
    }
  }

  #connect(): Promise<IDBDatabase | undefined> {
    if (this.#connection) return this.#connection;
    const connection = this.#open();
    const drop = () => {
      if (this.#connection === connection) this.#connection = undefined;
    };
    this.#connection = connection;
    connection.then((database) => {
      if (!database) return drop();
      database.onclose = drop;
      database.onversionchange = () => {
        database.close();
        drop();
      };
    }, drop);
    return connection;
  }

  async #open(): Promise<IDBDatabase | undefined> {
    let opened = await openReadOnly(this.#name);
    if (opened.state === 'outdated') {
      await this.#migrate();
      opened = await openReadOnly(this.#name);
    }
    if (opened.state === 'outdated')
      throw new Error(
        'The library is of an older version of Papershelf and could not be brought up to date.',
      );
    return opened.state === 'open' ? opened.database : undefined;
  }
}
