/** A snapshot of the library, kept in the browser. */
export interface Snapshot {
  /** ISO 8601 in UTC. */
  madeAt: string;
  why: SnapshotReason;
  /** How many papers were in the library. */
  papers: number;
  /** In bytes. */
  size: number;
}

/** Made by itself, by the reader, or before a file changed the library. */
export type SnapshotReason = 'daily' | 'asked' | 'before';

const DAY = 24 * 3_600_000;

/** How many of each kind are kept, the latest. */
const KEPT: Record<SnapshotReason, number> = { daily: 3, asked: 3, before: 2 };

/** Beside the latest daily ones one is kept that is at least so old, so that what went wrong a while ago can be taken back. */
const OLDER = 7 * DAY;

/** Which snapshots are let go, now that there are others. */
export function outdated(snapshots: readonly Snapshot[]): Snapshot[] {
  const latestFirst = snapshots.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const daily = latestFirst.filter(({ why }) => why === 'daily');
  const isOld = ({ madeAt }: Snapshot) => Date.parse(daily[0]?.madeAt ?? '') - Date.parse(madeAt) >= OLDER;
  const kept = (Object.keys(KEPT) as SnapshotReason[]).flatMap((why) =>
    latestFirst.filter((snapshot) => snapshot.why === why).slice(0, KEPT[why]),
  );
  // The old one, and the one that grows old to follow it.
  const spared = new Set([...kept, daily.find(isOld), daily.findLast((snapshot) => !isOld(snapshot))]);
  return latestFirst.filter((snapshot) => !spared.has(snapshot));
}

/** Whether the daily snapshot is due: there is none of the last day. */
export function isDue(snapshots: readonly Snapshot[], now: Date): boolean {
  return !snapshots.some(
    ({ why, madeAt }) => why !== 'before' && now.getTime() - Date.parse(madeAt) < DAY - 3_600_000,
  );
}
