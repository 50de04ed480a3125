import type { LibraryReader } from '../../library/read/library-reader';
import { papersById } from '../../library/read/papers';
import type { UserData } from '../../library/read/user-data';
import type { UserText } from '../index/annotation-source';
import { CorruptSegmentError } from '../index/segment/segment-format';
import type { ParsedQuery } from '../query-language/ast';
import { type AnnotationFacets, facetsOf, userTexts } from './annotation-facets';
import type { QueryResult } from './lazy-result';
import { type IndexSnapshot, openIndex, viewOf } from './open-index';
import { userTextLookup } from './phrase';
import type { QueryContext } from './query-context';
import { runQuery } from './run-query';

/** Requests for work on the index: it is read here, and written in the background. */
export interface IndexMaintenance {
  /** Changes wait to be indexed, or papers are missing. */
  catchUp(): void;
  /** Papers are missing that no change was recorded for. */
  verify(): void;
  /** A segment cannot be read. */
  replace(segmentId: string): void;
}

/** So many papers may wait to be frozen before the background is asked to: it was stopped while doing so. */
const MANY_CHANGED = 200;

/** Search over the library as it is in the database. */
export class LibrarySearch {
  readonly #reader: LibraryReader;
  readonly #maintenance: IndexMaintenance;
  readonly #unreadable = new Set<string>();
  #open: Promise<IndexSnapshot> | undefined;
  /** What is derived from the user data, computed once for each of its states and not at each keystroke. */
  #cached:
    | {
        userData: UserData;
        facets: AnnotationFacets;
        texts: UserText[];
        userText: (id: string) => string;
      }
    | undefined;
  /** The user data whose texts are in the open index. */
  #indexedUserData: UserData | undefined;

  constructor(reader: LibraryReader, maintenance: IndexMaintenance) {
    this.#reader = reader;
    this.#maintenance = maintenance;
  }

  /** Papers or their index have changed: the next query opens the index again. */
  refresh(): void {
    this.#open = undefined;
  }

  /** The index as it is now. @throws what IndexedDB throws */
  async index(userData: UserData): Promise<IndexSnapshot> {
    const { texts } = this.#derived(userData);
    if (!this.#open) {
      this.#open = this.#openNow(texts);
      this.#indexedUserData = userData;
    } else if (this.#indexedUserData !== userData) {
      this.#open = this.#open.then((open) => ({ ...open, view: viewOf(open.sources, texts) }));
      this.#indexedUserData = userData;
    }
    return this.#open;
  }

  /**
   * Runs a query. A segment that turns out to be damaged is skipped, and its papers are scanned.
   *
   * @param among ids to search, in an order of their own; the whole library when absent
   * @throws what IndexedDB throws
   */
  async search(
    query: ParsedQuery,
    userData: UserData,
    now: Date,
    among?: readonly string[],
  ): Promise<{ result: QueryResult; context: QueryContext }> {
    for (;;) {
      const context = await this.#context(userData, now);
      try {
        return { result: await runQuery(query, context, among), context };
      } catch (error) {
        if (!(error instanceof CorruptSegmentError) || error.segmentId === undefined) throw error;
        this.#dropSegment(error.segmentId);
      }
    }
  }

  #dropSegment(segmentId: string): void {
    // The first time it may have been replaced meanwhile; the second time it is broken.
    if (this.#unreadable.has(segmentId)) throw new Error('The search index cannot be read.');
    this.#unreadable.add(segmentId);
    this.#open = undefined;
    this.#maintenance.replace(segmentId);
  }

  #derived(userData: UserData) {
    if (this.#cached?.userData === userData) return this.#cached;
    const facets = facetsOf(userData);
    const texts = userTexts(facets);
    this.#cached = { userData, facets, texts, userText: userTextLookup(texts) };
    return this.#cached;
  }

  async #openNow(texts: readonly UserText[]): Promise<IndexSnapshot> {
    const open = await openIndex(this.#reader, texts, this.#unreadable);
    for (const id of open.damaged.keys())
      if (!this.#unreadable.has(id)) {
        this.#unreadable.add(id);
        this.#maintenance.replace(id);
      }
    if (!open.isWhole || open.changed > MANY_CHANGED) this.#maintenance.catchUp();
    else if (open.isMissingRecent) this.#maintenance.verify();
    return open.isMissingRecent ? { ...open, isWhole: false } : open;
  }

  async #context(userData: UserData, now: Date): Promise<QueryContext> {
    const { facets, userText } = this.#derived(userData);
    return {
      index: await this.index(userData),
      facets,
      userText,
      records: (ids) => papersById(this.#reader, ids),
      now: now.getTime(),
    };
  }
}
