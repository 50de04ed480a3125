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

/** What the index cannot do by itself: it is read here, and written in the background. */
export interface IndexMaintenance {
  /** There is something to take in, or papers are missing. */
  catchUp(): void;
  /** Papers are missing that nobody has told of. */
  verify(): void;
  /** A segment cannot be read. */
  replace(segmentId: string): void;
}

/** So many papers may wait to be frozen before somebody is asked to: the background was stopped while at it. */
const MANY_CHANGED = 200;

/** Search over the library as it is in the database. */
export class LibrarySearch {
  readonly #reader: LibraryReader;
  readonly #care: IndexMaintenance;
  readonly #lost = new Set<string>();
  #open: Promise<IndexSnapshot> | undefined;
  /** What the reader has marked, put together once for each shelf and not at each letter. */
  #kept:
    | { shelf: UserData; marks: AnnotationFacets; own: UserText[]; ownText: (id: string) => string }
    | undefined;
  /** Of which shelf the open index has the words. */
  #shelf: UserData | undefined;

  constructor(reader: LibraryReader, care: IndexMaintenance) {
    this.#reader = reader;
    this.#care = care;
  }

  /** Papers or their index have changed: the next question is answered from what is there then. */
  refresh(): void {
    this.#open = undefined;
  }

  /** The index as it is now. @throws what IndexedDB throws */
  async index(shelf: UserData): Promise<IndexSnapshot> {
    const { own } = this.#marksOf(shelf);
    if (!this.#open) {
      this.#open = this.#openNow(own);
      this.#shelf = shelf;
    } else if (this.#shelf !== shelf) {
      this.#open = this.#open.then((open) => ({ ...open, view: viewOf(open.sources, own) }));
      this.#shelf = shelf;
    }
    return this.#open;
  }

  /**
   * Answers a query. A part of the index that turns out to be damaged is left out, and its papers are looked through.
   *
   * @param among ids to look among, in an order of their own; the whole library when absent
   * @throws what IndexedDB throws
   */
  async search(
    query: ParsedQuery,
    shelf: UserData,
    now: Date,
    among?: readonly string[],
  ): Promise<{ answer: QueryResult; context: QueryContext }> {
    for (;;) {
      const context = await this.#context(shelf, now);
      try {
        return { answer: await runQuery(query, context, among), context };
      } catch (error) {
        if (!(error instanceof CorruptSegmentError) || error.segmentId === undefined) throw error;
        this.#lose(error.segmentId);
      }
    }
  }

  #lose(segmentId: string): void {
    // Once it may have been replaced under our hands; twice it is broken.
    if (this.#lost.has(segmentId)) throw new Error('The search index cannot be read.');
    this.#lost.add(segmentId);
    this.#open = undefined;
    this.#care.replace(segmentId);
  }

  #marksOf(shelf: UserData) {
    if (this.#kept?.shelf === shelf) return this.#kept;
    const marks = facetsOf(shelf);
    const own = userTexts(marks);
    this.#kept = { shelf, marks, own, ownText: userTextLookup(own) };
    return this.#kept;
  }

  async #openNow(own: readonly UserText[]): Promise<IndexSnapshot> {
    const open = await openIndex(this.#reader, own, this.#lost);
    for (const id of open.damaged.keys())
      if (!this.#lost.has(id)) {
        this.#lost.add(id);
        this.#care.replace(id);
      }
    if (!open.isWhole || open.changed > MANY_CHANGED) this.#care.catchUp();
    else if (open.isMissingRecent) this.#care.verify();
    return open.isMissingRecent ? { ...open, isWhole: false } : open;
  }

  async #context(shelf: UserData, now: Date): Promise<QueryContext> {
    const { marks: facets, ownText: userText } = this.#marksOf(shelf);
    return {
      index: await this.index(shelf),
      facets,
      userText,
      records: (ids) => papersById(this.#reader, ids),
      now: now.getTime(),
    };
  }
}
