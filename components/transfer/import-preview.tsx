import { useState } from 'preact/hooks';
import type { BackupStore } from '../../lib/transfer/backup/backup-format';
import { haveOptionsChanged, type PendingImport } from '../../lib/transfer/prepare-import';
import { isNoOp } from '../../lib/transfer/staging/compare';
import { formatNumber, formatPaperCount } from '../../lib/util/format-number';
import { applyImport } from './apply-import';
import { discardImport, withCurrentOptions, withMode } from './import-actions';
import { RecordChanges } from './record-changes';
import { useTransfer } from './transfer-context';

/** The names of the stores for the user. */
const STORE_LABELS: Record<BackupStore, string> = {
  papers: 'Papers',
  marks: 'Bookmarks, status, tags and notes',
  lists: 'Lists',
  entries: 'List entries',
  sightings: 'Visits',
  trash: 'Trash',
  citations: 'Citation keys',
  exports: 'Export history',
  sent: 'Send history',
};

interface ImportPreviewProps {
  pending: PendingImport;
  /** Called with the import in another mode, or with `undefined` when it is applied or discarded. */
  onChange: (pending: PendingImport | undefined) => void;
}

/** What a file would change, record by record; and the buttons to apply or discard it. */
export function ImportPreview({ pending, onChange }: ImportPreviewProps) {
  const transfer = useTransfer();
  const { tasks } = transfer;
  const { comparison, mode, backup, imported } = pending;
  const isBusy = tasks.running.value !== undefined;
  const [requestedMode, setRequestedMode] = useState<PendingImport['mode']>();
  const shownMode = requestedMode ?? mode;
  const stores = (Object.keys(STORE_LABELS) as BackupStore[]).map((store) => ({
    store,
    ...comparison[store],
  }));
  const isUnchanged = isNoOp(comparison);
  const apply = async () => {
    const ready = await withCurrentOptions(transfer, pending);
    onChange(ready);
    if (!ready || isNoOp(ready.comparison) || !(await applyImport(transfer, ready))) return;
    onChange(undefined);
  };
  const choose = async (next: PendingImport['mode']) => {
    setRequestedMode(next); // the choice is shown at once, however long the comparison takes
    onChange(await withMode(transfer, pending, next));
    setRequestedMode(undefined);
  };
  return (
    <div class="import-preview">
      {backup && (
        <fieldset disabled={isBusy}>
          <legend>Backup of {new Date(backup.madeAt).toLocaleString()}</legend>
          <label class="choice">
            <input
              type="radio"
              name="mode"
              checked={shownMode === 'merge'}
              onChange={() => choose('merge')}
            />
            <span>Merge: keeps everything; the newer edit wins</span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="mode"
              checked={shownMode === 'replace'}
              onChange={() => choose('replace')}
            />
            <span>Replace my library: removes what isn’t in the backup</span>
          </label>
        </fieldset>
      )}
      <table>
        <caption class="visually-hidden">Changes</caption>
        <thead>
          <tr>
            <th scope="col">Changes</th>
            <th scope="col">New</th>
            <th scope="col">Updated</th>
            {mode === 'replace' && <th scope="col">Removed</th>}
            <th scope="col">Unchanged</th>
          </tr>
        </thead>
        <tbody>
          {stores
            .filter(
              ({ keys, same }) => same + keys.new.length + keys.changed.length + keys.removed.length > 0,
            )
            .map(({ store, keys, same }) => (
              <tr key={store}>
                <th scope="row">{STORE_LABELS[store]}</th>
                <td>{formatNumber(keys.new.length)}</td>
                <td>{formatNumber(keys.changed.length)}</td>
                {mode === 'replace' && <td>{formatNumber(keys.removed.length)}</td>}
                <td>{formatNumber(same)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <RecordChanges pending={pending} />
      {isUnchanged && <p>Nothing new: it’s all in your library.</p>}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isBusy || (isUnchanged && !haveOptionsChanged(pending))}
          onClick={apply}
        >
          {imported
            ? `Import ${formatPaperCount(imported.count)}`
            : mode === 'merge'
              ? 'Merge into my library'
              : 'Replace my library'}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={async () => {
            await discardImport(transfer, pending);
            onChange(undefined);
          }}
        >
          Cancel
        </button>
      </div>
    </div>
  );
}
