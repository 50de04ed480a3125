import type { ExportedPaper } from '../export/formats/exported-paper';
import type { SendError } from './send-errors';
import { BATCH_SIZE, type PendingBatch, type SendOptions, type SendOutcome } from './send-log';

/** One run of sending papers: which have arrived, which remain, and the log of both. */
export class SendRun {
  readonly #sent = new Set<string>();

  constructor(
    readonly papers: readonly ExportedPaper[],
    readonly options: SendOptions,
  ) {}

  get remaining(): ExportedPaper[] {
    return this.papers.filter(({ paper }) => !this.#sent.has(paper.id));
  }

  /** The next papers, those of a pending batch if all of them are still to be sent. */
  next(batch?: PendingBatch): ExportedPaper[] {
    if (!batch) return this.remaining.slice(0, BATCH_SIZE);
    const ids = new Set(batch.paperIds);
    const papers = this.remaining.filter(({ paper }) => ids.has(paper.id));
    return papers.length === ids.size ? papers : [];
  }

  /** Records that the papers of a batch have arrived. */
  async arrived({ place, paperIds }: PendingBatch): Promise<void> {
    await this.options.log.sent(place, paperIds);
    for (const id of paperIds) this.#sent.add(id);
    this.options.onProgress?.(this.outcome().sent, this.papers.length);
  }

  open(batch: PendingBatch): Promise<void> {
    return this.options.log.open(batch);
  }

  settled(): Promise<void> {
    return this.options.log.open(undefined);
  }

  outcome(problem?: SendError): SendOutcome {
    const remaining = this.remaining;
    const sent = this.papers.length - remaining.length;
    return problem ? { sent, remaining, problem } : { sent, remaining };
  }
}
