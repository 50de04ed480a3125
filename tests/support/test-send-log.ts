import type { ExportedPaper } from '../../lib/transfer/export/formats/exported-paper';
import type { SendDestination } from '../../lib/transfer/send/already-sent';
import type { PendingBatch, SendLog } from '../../lib/transfer/send/send-log';

/** A send log in memory. */
export class TestRecord implements SendLog {
  readonly ids: string[] = [];
  readonly places = new Set<SendDestination>();
  batch: PendingBatch | undefined;

  async sent(place: SendDestination, paperIds: readonly string[]): Promise<void> {
    this.places.add(place);
    this.ids.push(...paperIds);
  }

  async open(batch: PendingBatch | undefined): Promise<void> {
    // Cloned through JSON, as by a database or a message.
    this.batch = batch && JSON.parse(JSON.stringify(batch));
  }
}

/** So many papers with arXiv ids, ready to be sent. Runs in a page too. */
export function papersToSend(count: number): ExportedPaper[] {
  return Array.from({ length: count }, (_, at) => {
    const id = `2510.${10_000 + at}`;
    const seen = { firstSeenAt: '2026-06-23T08:00:00.000Z', lastSeenAt: '2026-06-23T08:00:00.000Z' };
    return { paper: { id, title: `Result ${at}`, ...seen }, citationKey: `key${at}`, annotations: {} };
  });
}
