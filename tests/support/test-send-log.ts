import type { ExportedPaper } from '../../lib/transfer/export/formats/exported-paper';
import type { SendDestination } from '../../lib/transfer/send/already-sent';
import type { PendingBatch, SendLog } from '../../lib/transfer/send/send-log';

/** What is kept of handing over, in memory. */
export class TestRecord implements SendLog {
  readonly ids: string[] = [];
  readonly places = new Set<SendDestination>();
  batch: PendingBatch | undefined;

  async sent(place: SendDestination, paperIds: readonly string[]): Promise<void> {
    this.places.add(place);
    this.ids.push(...paperIds);
  }

  async open(batch: PendingBatch | undefined): Promise<void> {
    // Over a way through JSON, as a database or a message would take it.
    this.batch = batch && JSON.parse(JSON.stringify(batch));
  }
}

/** So many papers with ids of arXiv. Runs in a page too. */
export function handedPapers(count: number): ExportedPaper[] {
  return Array.from({ length: count }, (_, at) => {
    const id = `2510.${10_000 + at}`;
    const seen = { firstSeenAt: '2026-06-23T08:00:00.000Z', lastSeenAt: '2026-06-23T08:00:00.000Z' };
    return { paper: { id, title: `Result ${at}`, ...seen }, citationKey: `key${at}`, annotations: {} };
  });
}
