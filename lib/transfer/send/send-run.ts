import type { ExportedPaper } from '../export/formats/exported-paper';
import type { SendError } from './send-errors';
import { BATCH_SIZE, type PendingBatch, type SendOptions, type SendOutcome } from './send-log';

/** One handing over while it goes on: what is over there, what is left, and the record of both. */
export class SendRun {
  readonly #sent = new Set<string>();

  constructor(
    readonly papers: readonly ExportedPaper[],
    readonly options: SendOptions,
  ) {}

  get remaining(): ExportedPaper[] {
    return this.papers.filter(({ paper }) => !this.#sent.has(paper.id));
  }

  /** The next papers, of an open batch when all of them are still to be sent. */
  next(batch?: PendingBatch): ExportedPaper[] {
    if (!batch) return this.remaining.slice(0, BATCH_SIZE);
    const ids = new Set(batch.paperIds);
    const papers = this.remaining.filter(({ paper }) => ids.has(paper.id));
    return papers.length === ids.size ? papers : [];
  }

  /** Keeps that the papers of a batch are over there. */
  async arrived({ place, paperIds }: PendingBatch): Promise<void> {
    await this.options.record.sent(place, paperIds);
    for (const id of paperIds) this.#sent.add(id);
    this.options.onProgress?.(this.outcome().sent, this.papers.length);
  }

  open(batch: PendingBatch): Promise<void> {
    return this.options.record.open(batch);
  }

  settled(): Promise<void> {
    return this.options.record.open(undefined);
  }

  outcome(problem?: SendError): SendOutcome {
    const remaining = this.remaining;
    const sent = this.papers.length - remaining.length;
    return problem ? { sent, remaining, problem } : { sent, remaining };
  }
}
