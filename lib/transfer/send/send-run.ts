import type { ExportedPaper } from '../export/formats/exported-paper';
import type { HandoverProblem } from './send-errors';
import { BATCH_SIZE, type HandoverOptions, type HandoverOutcome, type OpenBatch } from './send-log';

/** One handing over while it goes on: what is over there, what is left, and the record of both. */
export class Run {
  readonly #over = new Set<string>();

  constructor(
    readonly papers: readonly ExportedPaper[],
    readonly options: HandoverOptions,
  ) {}

  get left(): ExportedPaper[] {
    return this.papers.filter(({ paper }) => !this.#over.has(paper.id));
  }

  /** The next papers, of an open batch when all of them are still to be sent. */
  next(batch?: OpenBatch): ExportedPaper[] {
    if (!batch) return this.left.slice(0, BATCH_SIZE);
    const ids = new Set(batch.paperIds);
    const papers = this.left.filter(({ paper }) => ids.has(paper.id));
    return papers.length === ids.size ? papers : [];
  }

  /** Keeps that the papers of a batch are over there. */
  async arrived({ place, paperIds }: OpenBatch): Promise<void> {
    await this.options.record.sent(place, paperIds);
    for (const id of paperIds) this.#over.add(id);
    this.options.onProgress?.(this.outcome().over, this.papers.length);
  }

  open(batch: OpenBatch): Promise<void> {
    return this.options.record.open(batch);
  }

  settled(): Promise<void> {
    return this.options.record.open(undefined);
  }

  outcome(problem?: HandoverProblem): HandoverOutcome {
    const left = this.left;
    const over = this.papers.length - left.length;
    return problem ? { over, left, problem } : { over, left };
  }
}
