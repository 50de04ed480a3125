import { useEffect, useState } from 'preact/hooks';
import type { Snapshot, SnapshotReason } from '../../lib/transfer/backup/rotation';
import { deleteSnapshot, openSnapshot } from '../../lib/transfer/backup/snapshots';
import { formatBytes, formatPaperCount } from '../../lib/util/format-number';
import { saveFile } from '../ui/save-file';
import { openImport } from './import-actions';
import { useTransfer } from './transfer-context';

const REASONS: Record<SnapshotReason, string> = {
  daily: 'daily',
  asked: 'made by you',
  before: 'before a file was taken in',
};

/** The snapshots there are; each can be looked at and put back, saved as a file, or let go. */
export function SnapshotList() {
  const transfer = useTransfer();
  const { service, tasks, pendingImport } = transfer;
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  const isBusy = tasks.running.value !== undefined;
  const learn = () => service.snapshots().then(setSnapshots, console.warn);
  useEffect(() => {
    if (!isBusy) learn();
  }, [isBusy]);
  const nameOf = ({ madeAt }: Snapshot) =>
    `papershelf-snapshot-${madeAt.slice(0, 19).replaceAll(':', '-')}.jsonl.gz`;
  const fileOf = async (snapshot: Snapshot) =>
    tasks.run('Reading the snapshot', 'Your library is as it was.', async () => {
      const file = await openSnapshot(snapshot);
      return new File([file], nameOf(snapshot), { type: 'application/gzip' });
    });
  const restore = async (snapshot: Snapshot) => {
    const file = await fileOf(snapshot);
    if (!file) return;
    // What was taken away since then was taken away later, and would stay so if the two were merged.
    pendingImport.value = await openImport(transfer, file, 'replace');
  };
  if (snapshots.length === 0) return <p class="muted">There is none yet.</p>;
  return (
    <ul class="snapshots">
      {snapshots.map((snapshot) => (
        <li key={snapshot.madeAt} class="list-row">
          <div class="name">
            <time dateTime={snapshot.madeAt}>{new Date(snapshot.madeAt).toLocaleString()}</time>
            <p class="dialog-subject">
              {REASONS[snapshot.why]} · {formatPaperCount(snapshot.papers)} · {formatBytes(snapshot.size)}
            </p>
          </div>
          <div class="actions">
            <button type="button" class="link-button" disabled={isBusy} onClick={() => restore(snapshot)}>
              Restore…
            </button>
            <button
              type="button"
              class="link-button"
              disabled={isBusy}
              onClick={async () => {
                const file = await fileOf(snapshot);
                if (file) saveFile(file.name, file);
              }}
            >
              Save as a file
            </button>
            <button
              type="button"
              class="link-button"
              disabled={isBusy}
              onClick={() => deleteSnapshot(snapshot).then(learn, console.warn)}
            >
              Delete
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
