import { useEffect, useState } from 'preact/hooks';
import type { Snapshot, SnapshotReason } from '../../lib/transfer/backup/rotation';
import { deleteSnapshot, openSnapshot } from '../../lib/transfer/backup/snapshots';
import { formatBytes, formatPaperCount } from '../../lib/util/format-number';
import { saveBlob } from '../ui/save-file';
import { openImport } from './import-actions';
import { useTransfer } from './transfer-context';

const REASON_LABELS: Record<SnapshotReason, string> = {
  daily: 'automatic',
  asked: 'manual',
  before: 'before import',
};

/** The list of snapshots; each can be restored, saved as a file, or deleted. */
export function SnapshotList() {
  const transfer = useTransfer();
  const { service, tasks, pendingImport } = transfer;
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  const isBusy = tasks.running.value !== undefined;
  const load = () => service.snapshots().then(setSnapshots, console.warn);
  useEffect(() => {
    if (!isBusy) load();
  }, [isBusy]);
  const nameOf = ({ madeAt }: Snapshot) =>
    `papershelf-snapshot-${madeAt.slice(0, 19).replaceAll(':', '-')}.jsonl.gz`;
  const fileOf = async (snapshot: Snapshot) =>
    tasks.run('Reading snapshot', 'Your library was not changed.', async () => {
      const file = await openSnapshot(snapshot);
      return new File([file], nameOf(snapshot), { type: 'application/gzip' });
    });
  const restore = async (snapshot: Snapshot) => {
    const file = await fileOf(snapshot);
    if (!file) return;
    // Merging would not bring back what was removed since the snapshot: the removal is the newer change.
    pendingImport.value = await openImport(transfer, file, 'replace');
  };
  if (snapshots.length === 0) return <p class="muted">No snapshots yet.</p>;
  return (
    <ul class="snapshots">
      {snapshots.map((snapshot) => (
        <li key={snapshot.madeAt} class="list-row">
          <div class="name">
            <time dateTime={snapshot.madeAt}>{new Date(snapshot.madeAt).toLocaleString()}</time>
            <p class="dialog-subject">
              {REASON_LABELS[snapshot.why]} · {formatPaperCount(snapshot.papers)} ·{' '}
              {formatBytes(snapshot.size)}
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
                if (file) saveBlob(file.name, file);
              }}
            >
              Save as a file
            </button>
            <button
              type="button"
              class="link-button"
              disabled={isBusy}
              onClick={() => deleteSnapshot(snapshot).then(load, console.warn)}
            >
              Delete
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
