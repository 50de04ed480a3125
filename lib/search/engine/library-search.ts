import type { LibraryReader } from '../../library/read/library-reader';
import { papersById } from '../../library/read/papers';
import type { Shelf } from '../../library/read/user-data';
import type { OwnText } from '../index/annotation-source';
import { DamagedSegment } from '../index/segment/segment-format';
import type { ParsedQuery } from '../query-language/ast';
import { marksOf, ownTexts, type ReaderMarks } from './annotation-facets';
import type { Answer } from './lazy-result';
import { type OpenIndex, openIndex, viewOf } from './open-index';
import { ownTextLookup } from './phrase';
import type { Context } from './query-context';
import { answer } from './run-query';

/** What the index cannot do by itself: it is read here, and written in the background. */
export interface IndexCare {
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
  readonly #care: IndexCare;
  readonly #lost = new Set<string>();
  #open: Promise<OpenIndex> | undefined;
  /** What the reader has marked, put together once for each shelf and not at each letter. */
  #kept: { shelf: Shelf; marks: ReaderMarks; own: OwnText[]; ownText: (id: string) => string } | undefined;
  /** Of which shelf the open index has the words. */
  #shelf: Shelf | undefined;

  constructor(reader: LibraryReader, care: IndexCare) {
    this.#reader = reader;
    this.#care = care;
  }

  /** Papers or their index have changed: the next question is answered from what is there then. */
  refresh(): void {
    this.#open = undefined;
  }

  /** The index as it is now. @throws what IndexedDB throws */
  async index(shelf: Shelf): Promise<OpenIndex> {
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
    shelf: Shelf,
    now: Date,
    among?: readonly string[],
  ): Promise<{ answer: Answer; context: Context }> {
    for (;;) {
      const context = await this.#context(shelf, now);
      try {
        return { answer: await answer(query, context, among), context };
      } catch (error) {
        if (!(error instanceof DamagedSegment) || error.segmentId === undefined) throw error;
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

  #marksOf(shelf: Shelf) {
    if (this.#kept?.shelf === shelf) return this.#kept;
    const marks = marksOf(shelf);
    const own = ownTexts(marks);
    this.#kept = { shelf, marks, own, ownText: ownTextLookup(own) };
    return this.#kept;
  }

  async #openNow(own: readonly OwnText[]): Promise<OpenIndex> {
    const open = await openIndex(this.#reader, own, this.#lost);
    for (const id of open.damaged.keys())
      if (!this.#lost.has(id)) {
        this.#lost.add(id);
        this.#care.replace(id);
      }
    if (!open.isWhole || open.changed > MANY_CHANGED) this.#care.catchUp();
    else if (open.misses) this.#care.verify();
    return open.misses ? { ...open, isWhole: false } : open;
  }

  async #context(shelf: Shelf, now: Date): Promise<Context> {
    const { marks, ownText } = this.#marksOf(shelf);
    return {
      index: await this.index(shelf),
      marks,
      ownText,
      records: (ids) => papersById(this.#reader, ids),
      now: now.getTime(),
    };
  }
}
