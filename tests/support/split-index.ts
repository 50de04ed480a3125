import type { Paper } from '../../lib/paper/paper';
import { userTextSource } from '../../lib/search/index/annotation-source';
import { IndexView } from '../../lib/search/index/index-view';
import { unfrozenPapers } from '../../lib/search/index/recent-papers-source';
import { type BitSet, emptyBits, setBit } from '../../lib/search/index/segment/bit-set';
import { freeze } from '../../lib/search/index/segment/freeze';
import { mergeSegments } from '../../lib/search/index/segment/merge-segments';
import { Segment } from '../../lib/search/index/segment/segment';
import type { WrittenSegment } from '../../lib/search/index/segment/segment-writer';

const NO_LIMITS = { longerTerms: Infinity, longerPostings: Infinity, typos: Infinity };

interface Frozen {
  written: WrittenSegment;
  deleted: BitSet;
}

/** A library and its index in several segments, in memory; a changed paper is deleted in its segment and live in memory. */
export class SplitIndex {
  readonly papers = new Map<string, Paper>();
  readonly own = new Map<string, string>();
  #changed = new Set<string>();
  #frozen: Frozen[] = [];

  put(paper: Paper): void {
    this.#delete(paper.id);
    this.papers.set(paper.id, paper);
    this.#changed.add(paper.id);
  }

  remove(id: string): void {
    this.#delete(id);
    this.papers.delete(id);
    this.own.delete(id);
    this.#changed.delete(id);
  }

  freeze(): void {
    const papers = [...this.#changed].flatMap((id) => this.papers.get(id) ?? []);
    const written = freeze(papers);
    this.#frozen.push({ written, deleted: emptyBits(papers.length) });
    this.#changed = new Set();
  }

  async merge(from: number, to: number): Promise<void> {
    const chosen = this.#frozen.slice(from, to);
    const segments = chosen.map(opened);
    for (const segment of segments) await segment.loadAll();
    const written = await mergeSegments(segments, async () => {});
    this.#frozen.splice(from, chosen.length, { written, deleted: emptyBits(written.papers) });
  }

  get segments(): number {
    return this.#frozen.length;
  }

  /** Without expansion limits, which MiniSearch does not have. */
  view(): IndexView {
    const memory = unfrozenPapers();
    for (const id of this.#changed) memory.put(this.papers.get(id) as Paper);
    const own = Array.from(this.own, ([id, text]) => ({ id, own: text }));
    return new IndexView(
      [...this.#frozen.map(opened), memory],
      own.length > 0 ? userTextSource(own) : undefined,
      NO_LIMITS,
    );
  }

  #delete(id: string): void {
    for (const frozen of this.#frozen) {
      const number = opened(frozen).paperOf(id);
      if (number !== undefined) setBit(frozen.deleted, number);
    }
  }
}

function opened({ written, deleted }: Frozen): Segment {
  const { bytes, frontBytes, checksum } = written;
  return new Segment(
    bytes.slice(0, frontBytes).buffer,
    checksum,
    deleted,
    async (start, end) => bytes.slice(start, end).buffer,
  );
}
