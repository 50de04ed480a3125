/** A snapshot of the library in the browser's storage. */
export interface Snapshot {
  /** ISO 8601 in UTC. */
  madeAt: string;
  why: SnapshotReason;
  /** How many papers were in the library. */
  papers: number;
  /** In bytes. */
  size: number;
}

/** Created automatically, by the user, or before an import changed the library. */
export type SnapshotReason = 'daily' | 'asked' | 'before';

const DAY_MS = 24 * 3_600_000;

/** How many of the latest are kept of each kind. */
const MAX_COUNTS: Record<SnapshotReason, number> = { daily: 3, asked: 3, before: 2 };

/** In addition to the latest daily ones one of at least this age is kept, so that older mistakes can be undone. */
const OLD_MS = 7 * DAY_MS;

/**
 * The snapshots to delete, now that there are newer ones. Those dated later than now, by a clock that was ahead, are deleted
 * first: they must not displace those made since.
 *
 * @param now when the last one was made, which is kept
 */
export function expiredSnapshots(snapshots: readonly Snapshot[], now: Date): Snapshot[] {
  const latestFirst = snapshots.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const past = latestFirst.filter(({ madeAt }) => !isLater(madeAt, now));
  const ranked = [...past, ...latestFirst.filter(({ madeAt }) => isLater(madeAt, now))];
  const daily = past.filter(({ why }) => why === 'daily');
  const isOld = ({ madeAt }: Snapshot) => Date.parse(daily[0]?.madeAt ?? '') - Date.parse(madeAt) >= OLD_MS;
  const latest = (Object.keys(MAX_COUNTS) as SnapshotReason[]).flatMap((why) =>
    ranked.filter((snapshot) => snapshot.why === why).slice(0, MAX_COUNTS[why]),
  );
  // The old one, and the one that will succeed it.
  const kept = new Set([...latest, daily.find(isOld), daily.findLast((snapshot) => !isOld(snapshot))]);
  return ranked.filter((snapshot) => !kept.has(snapshot));
}

/** The latest snapshot that counts as a daily one; not one dated later than now. @param snapshots the latest first */
export function latestDaily(snapshots: readonly Snapshot[], now: Date): Snapshot | undefined {
  return snapshots.find(({ why, madeAt }) => why !== 'before' && !isLater(madeAt, now));
}

/** Whether the daily snapshot is due: there is none from the last day. @param snapshots the latest first */
export function isDailyDue(snapshots: readonly Snapshot[], now: Date): boolean {
  const last = latestDaily(snapshots, now);
  return last === undefined || now.getTime() - Date.parse(last.madeAt) >= DAY_MS - 3_600_000;
}

function isLater(timestamp: string, now: Date): boolean {
  return Date.parse(timestamp) > now.getTime();
}
