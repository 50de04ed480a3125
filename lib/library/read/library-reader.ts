import { DATABASE_NAME } from '../model/schema-version';
import { openReadOnly } from './open';

/** The stores of the library that are read here. */
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
 * A connection to the library that only reads, for a page that must show something at once. It opens when it is made, and
 * again by itself when it was closed for another version of Papershelf or when there was no library yet.
 */
export class LibraryReader {
  readonly #update: () => Promise<unknown>;
  readonly #name: string;
  #connection: Promise<IDBDatabase | undefined> | undefined;

  /** @param update has a library of an older layout laid out anew, by whoever may write it */
  constructor(update: () => Promise<unknown>, name = DATABASE_NAME) {
    this.#update = update;
    this.#name = name;
    this.#connect().catch(() => {}); // told to whoever reads first
  }

  /**
   * Reads in one transaction.
   *
   * @param ask puts its requests to the transaction, and awaits nothing else
   * @param absent the answer while there is no library
   * @throws what IndexedDB throws, or in words why the library cannot be read
   */
  async read<T>(
    stores: readonly StoreName[],
    ask: (transaction: IDBTransaction) => Promise<T>,
    absent: T,
  ): Promise<T> {
    const transaction = await this.#begin(stores);
    return transaction ? ask(transaction) : absent;
  }

  /** Lets the library go; the next reading opens it again. */
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
      // Closed between two turns, before the event told of it.
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
      await this.#update();
      opened = await openReadOnly(this.#name);
    }
    if (opened.state === 'outdated')
      throw new Error(
        'The library is of an older version of Papershelf and could not be brought up to date.',
      );
    return opened.state === 'open' ? opened.database : undefined;
  }
}
