import type { IndexFiles, SegmentFile } from '../../library/read/index-files';
import {
  COLUMN_BYTES,
  COLUMN_COUNT,
  type FilterColumns,
  filterColumnsOf,
  publishedDayOf,
  UNKNOWN_UPVOTES,
} from '../../paper/filter-columns';
import type { IndexView } from '../index/index-view';
import { CorruptSegmentError } from '../index/segment/segment-format';

/** The values for filters and sorting, by a paper's number in the index; read when they are first needed. */
export class ColumnsView {
  readonly #view: IndexView;
  readonly #segments: readonly SegmentFile[];
  readonly #files: Pick<IndexFiles, 'changes' | 'changed'>;
  #values: Promise<Uint32Array> | undefined;

  /** @param segments of the view, in its order; the papers in memory follow them */
  constructor(
    view: IndexView,
    segments: readonly SegmentFile[],
    files: Pick<IndexFiles, 'changes' | 'changed'>,
  ) {
    this.#view = view;
    this.#segments = segments;
    this.#files = files;
  }

  /**
   * {@link COLUMN_COUNT} numbers a paper, as `lib/paper/filter-columns.ts` defines them.
   *
   * @throws CorruptSegmentError when they are missing or truncated
   */
  read(): Promise<Uint32Array> {
    this.#values ??= this.#read();
    return this.#values;
  }

  async #read(): Promise<Uint32Array> {
    const values = new Uint32Array(this.#view.size * COLUMN_COUNT);
    const buffers = await Promise.all(this.#segments.map(bytesOf));
    let at = 0;
    for (const buffer of buffers) {
      values.set(new Uint32Array(buffer), at);
      at += buffer.byteLength / 4;
    }
    const put = (id: string, columns: FilterColumns) => {
      const paper = this.#view.find(id);
      if (paper !== undefined) values.set(columns, paper * COLUMN_COUNT);
    };
    for (const change of this.#files.changes) for (const [id, ...columns] of change.columns) put(id, columns);
    for (const paper of this.#files.changed) put(paper.id, filterColumnsOf(paper));
    return values;
  }
}

async function bytesOf({ entry, columns }: SegmentFile): Promise<ArrayBuffer> {
  const buffer = await columns?.arrayBuffer().catch(() => undefined);
  if (buffer?.byteLength === entry.papers * COLUMN_BYTES) return buffer;
  const error = new CorruptSegmentError('columns cut short');
  error.segmentId = entry.id;
  throw error;
}

/** Reads a value of one paper from the columns of all. */
export const firstSeen = (columns: Uint32Array, paper: number) => columns[paper * COLUMN_COUNT] ?? 0;
export const lastSeen = (columns: Uint32Array, paper: number) => columns[paper * COLUMN_COUNT + 1] ?? 0;
/** `undefined` while not known. */
export function upvotes(columns: Uint32Array, paper: number): number | undefined {
  const value = columns[paper * COLUMN_COUNT + 2];
  return value === UNKNOWN_UPVOTES ? undefined : value;
}
/** As `dayNumber` counts; 0 while not known. */
export const day = (columns: Uint32Array, paper: number) =>
  publishedDayOf(columns[paper * COLUMN_COUNT + 3] ?? 0);
export const hasFlag = (columns: Uint32Array, paper: number, flag: number) =>
  ((columns[paper * COLUMN_COUNT + 3] ?? 0) & flag) !== 0;
