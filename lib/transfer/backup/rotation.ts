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

/**
 * Which snapshots are let go, now that there are others. Those that are dated later than now, by a clock that was ahead, go
 * first: they must not take the place of those that are made since.
 *
 * @param now when the last one was made, which is kept
 */
export function expiredSnapshots(snapshots: readonly Snapshot[], now: Date): Snapshot[] {
  const latestFirst = snapshots.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const past = latestFirst.filter(({ madeAt }) => !isLater(madeAt, now));
  const ranked = [...past, ...latestFirst.filter(({ madeAt }) => isLater(madeAt, now))];
  const daily = past.filter(({ why }) => why === 'daily');
  const isOld = ({ madeAt }: Snapshot) => Date.parse(daily[0]?.madeAt ?? '') - Date.parse(madeAt) >= OLDER;
  const kept = (Object.keys(KEPT) as SnapshotReason[]).flatMap((why) =>
    ranked.filter((snapshot) => snapshot.why === why).slice(0, KEPT[why]),
  );
  // The old one, and the one that grows old to follow it.
  const spared = new Set([...kept, daily.find(isOld), daily.findLast((snapshot) => !isOld(snapshot))]);
  return ranked.filter((snapshot) => !spared.has(snapshot));
}

/** The last snapshot that counts as one of a day; not one that is dated later than now. @param snapshots the latest first */
export function latestDaily(snapshots: readonly Snapshot[], now: Date): Snapshot | undefined {
  return snapshots.find(({ why, madeAt }) => why !== 'before' && !isLater(madeAt, now));
}

/** Whether the daily snapshot is due: there is none of the last day. @param snapshots the latest first */
export function isDailyDue(snapshots: readonly Snapshot[], now: Date): boolean {
  const last = latestDaily(snapshots, now);
  return last === undefined || now.getTime() - Date.parse(last.madeAt) >= DAY - 3_600_000;
}

function isLater(moment: string, now: Date): boolean {
  return Date.parse(moment) > now.getTime();
}
