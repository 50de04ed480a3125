import { useState } from 'preact/hooks';
import type { BackupStore } from '../../lib/transfer/backup/backup-format';
import { isNoOp } from '../../lib/transfer/staging/compare';
import { formatNumber } from '../../lib/util/format-number';
import { applyImport } from './apply-import';
import { discardImport, haveOptionsChanged, withCurrentOptions, withMode } from './import-actions';
import type { PendingImport } from './pending-import';
import { RecordChanges } from './record-changes';
import { useTransfer } from './transfer-context';

/** What the records of each store are to a reader. */
const NAMES: Record<BackupStore, string> = {
  papers: 'Papers',
  marks: 'Marks on papers',
  lists: 'Lists',
  entries: 'Papers on lists',
  sightings: 'Days on which papers were seen',
  trash: 'What can be undone',
  citations: 'Citation keys',
  exports: 'What was exported',
  sent: 'What was sent to other programs',
};

interface PreviewProps {
  arrival: PendingImport;
  /** Called with another way of taking it in, or with nothing when it is done with. */
  onChange: (arrival: PendingImport | undefined) => void;
}

/** What a file would change, record by record, before anything is; and the buttons that do it. */
export function ImportPreview({ arrival, onChange }: PreviewProps) {
  const transfer = useTransfer();
  const { tasks } = transfer;
  const { comparison, mode, backup } = arrival;
  const isBusy = tasks.running.value !== undefined;
  const [asked, setAsked] = useState<PendingImport['mode']>();
  const chosen = asked ?? mode;
  const stores = (Object.keys(NAMES) as BackupStore[]).map((store) => ({ store, ...comparison[store] }));
  const isNothing = isNoOp(comparison);
  const act = async () => {
    const ready = await withCurrentOptions(transfer, arrival);
    onChange(ready);
    if (!ready || isNoOp(ready.comparison) || !(await applyImport(transfer, ready))) return;
    onChange(undefined);
  };
  const choose = async (next: PendingImport['mode']) => {
    setAsked(next); // what was chosen is seen at once, however long the comparing takes
    onChange(await withMode(transfer, arrival, next));
    setAsked(undefined);
  };
  return (
    <div class="import-preview">
      {backup && (
        <fieldset disabled={isBusy}>
          <legend>Backup of {new Date(backup.madeAt).toLocaleString()}</legend>
          <label class="choice">
            <input type="radio" name="way" checked={chosen === 'merge'} onChange={() => choose('merge')} />
            <span>
              Merge it into your library: nothing is removed, and of two changes the later one stands
            </span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="way"
              checked={chosen === 'replace'}
              onChange={() => choose('replace')}
            />
            <span>Put it in the place of your library: what is not in the backup is removed</span>
          </label>
        </fieldset>
      )}
      <table>
        <caption class="visually-hidden">What would change</caption>
        <thead>
          <tr>
            <th scope="col">What would change</th>
            <th scope="col">New</th>
            <th scope="col">Changed</th>
            {mode === 'replace' && <th scope="col">Removed</th>}
            <th scope="col">As they are</th>
          </tr>
        </thead>
        <tbody>
          {stores
            .filter(
              ({ keys, same }) => same + keys.new.length + keys.changed.length + keys.removed.length > 0,
            )
            .map(({ store, keys, same }) => (
              <tr key={store}>
                <th scope="row">{NAMES[store]}</th>
                <td>{formatNumber(keys.new.length)}</td>
                <td>{formatNumber(keys.changed.length)}</td>
                {mode === 'replace' && <td>{formatNumber(keys.removed.length)}</td>}
                <td>{formatNumber(same)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <RecordChanges arrival={arrival} />
      {isNothing && <p>All of it is in your library already.</p>}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isBusy || (isNothing && !haveOptionsChanged(arrival))}
          onClick={act}
        >
          {mode === 'merge' ? 'Merge into my library' : 'Replace my library'}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={async () => {
            await discardImport(transfer, arrival);
            onChange(undefined);
          }}
        >
          Leave it
        </button>
      </div>
    </div>
  );
}
