import MiniSearch, { type Options } from 'minisearch';
import { packCounts } from './segment/packed-counts';
import type { Postings } from './segment/postings';
import type { SourceTerm, TermSource } from './term-source';

/** By MiniSearch's number of a field, then of a document: how often a term occurs there. */
type FieldTerms = Map<number, Map<number, number>>;

/**
 * Documents in memory as a part of the index: MiniSearch keeps their terms, which are read term by term, so that
 * documents here and in segments are scored with the same statistics.
 */
export class MemorySource<Document extends { id: string }>
  extends MiniSearch<Document>
  implements TermSource
{
  readonly fields: readonly number[];
  readonly lengths: number[][];

  /**
   * @param fields the numbers in `FIELDS` of the fields in the options, in their order
   */
  constructor(options: Options<Document>, fields: readonly number[]) {
    super({ ...options, idField: 'id', autoVacuum: false });
    this.fields = fields;
    this.lengths = fields.map(() => []);
  }

  /** Adds a document, or replaces the one with its id. */
  put(document: Document): void {
    if (this.has(document.id)) this.replace(document);
    else this.add(document);
    const number = this._nextId - 1;
    const lengths = this._fieldLength.get(number) ?? [];
    for (const [at, known] of this.lengths.entries()) known[number] = lengths[at] ?? 0;
  }

  get size(): number {
    return this._nextId;
  }

  get liveCount(): number {
    return this._documentCount;
  }

  get lengthSums(): readonly number[] {
    const numbers = [...this._documentIds.keys()];
    return this.lengths.map((lengths) => numbers.reduce((sum, number) => sum + (lengths[number] ?? 0), 0));
  }

  isDeleted(number: number): boolean {
    return !this._documentIds.has(number);
  }

  idOf(number: number): string {
    return this._documentIds.get(number) ?? '';
  }

  paperOf(id: string): number | undefined {
    return this._idToShortId.get(id);
  }

  find(term: string): SourceTerm | undefined {
    const fieldTerms = this._index.get(term);
    return fieldTerms && termOf(term, fieldTerms);
  }

  longer(prefix: string, limit: number): SourceTerm[] {
    const found = Array.from(this._index.atPrefix(prefix), ([term, fieldTerms]) => termOf(term, fieldTerms));
    const longer = found.filter(({ text }) => text !== prefix);
    return longer.length <= limit ? longer : longer.sort((a, b) => b.papers - a.papers).slice(0, limit);
  }

  near(term: string, maxDistance: number): (SourceTerm & { distance: number })[] {
    const found = Array.from(this._index.fuzzyGet(term, maxDistance), ([text, [fieldTerms, distance]]) => ({
      ...termOf(text, fieldTerms),
      distance,
    }));
    return found.filter(({ distance }) => distance > 0);
  }

  async load(): Promise<void> {}

  trim(): void {}

  roomFor(term: SourceTerm): number {
    return term.papers;
  }

  read(term: SourceTerm, into: Postings): void {
    const counts = new Map<number, number>();
    for (const [field, documents] of term.handle as FieldTerms) {
      for (const [number, count] of documents) {
        if (this.isDeleted(number)) continue;
        const inThisField = packCounts(this.fields.map((_, at) => (at === field ? count : 0)));
        counts.set(number, (counts.get(number) ?? 0) + inThisField);
      }
    }
    for (const number of [...counts.keys()].sort((a, b) => a - b)) {
      into.papers[into.size] = number;
      into.counts[into.size++] = counts.get(number) as number;
    }
  }
}

function termOf(text: string, fieldTerms: FieldTerms): SourceTerm {
  const numbers = new Set<number>();
  for (const documents of fieldTerms.values()) for (const number of documents.keys()) numbers.add(number);
  return { text, papers: numbers.size, handle: fieldTerms };
}
