import { useState } from 'preact/hooks';
import type { BackedUpStore } from '../../lib/transfer/backup/backup-format';
import { changesNothing } from '../../lib/transfer/staging/compare';
import { inDigits } from '../../lib/util/format-number';
import { takeIn } from './apply-import';
import { asWished, inWay, isWishNew, leave } from './import-actions';
import type { Arrival } from './pending-import';
import { ChangedRecords } from './record-changes';
import { useTransfer } from './transfer-context';

/** What the records of each store are to a reader. */
const NAMES: Record<BackedUpStore, string> = {
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
  arrival: Arrival;
  /** Called with another way of taking it in, or with nothing when it is done with. */
  onChange: (arrival: Arrival | undefined) => void;
}

/** What a file would change, record by record, before anything is; and the buttons that do it. */
export function Preview({ arrival, onChange }: PreviewProps) {
  const transfer = useTransfer();
  const { tasks } = transfer;
  const { comparison, way, backup } = arrival;
  const isBusy = tasks.running.value !== undefined;
  const [asked, setAsked] = useState<Arrival['way']>();
  const chosen = asked ?? way;
  const stores = (Object.keys(NAMES) as BackedUpStore[]).map((store) => ({ store, ...comparison[store] }));
  const isNothing = changesNothing(comparison);
  const act = async () => {
    const ready = await asWished(transfer, arrival);
    onChange(ready);
    if (!ready || changesNothing(ready.comparison) || !(await takeIn(transfer, ready))) return;
    onChange(undefined);
  };
  const choose = async (next: Arrival['way']) => {
    setAsked(next); // what was chosen is seen at once, however long the comparing takes
    onChange(await inWay(transfer, arrival, next));
    setAsked(undefined);
  };
  return (
    <div class="comparison">
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
        <caption class="unseen">What would change</caption>
        <thead>
          <tr>
            <th scope="col">What would change</th>
            <th scope="col">New</th>
            <th scope="col">Changed</th>
            {way === 'replace' && <th scope="col">Removed</th>}
            <th scope="col">As they are</th>
          </tr>
        </thead>
        <tbody>
          {stores
            .filter(({ keys, same }) => same + keys.new.length + keys.changed.length + keys.gone.length > 0)
            .map(({ store, keys, same }) => (
              <tr key={store}>
                <th scope="row">{NAMES[store]}</th>
                <td>{inDigits(keys.new.length)}</td>
                <td>{inDigits(keys.changed.length)}</td>
                {way === 'replace' && <td>{inDigits(keys.gone.length)}</td>}
                <td>{inDigits(same)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <ChangedRecords arrival={arrival} />
      {isNothing && <p>All of it is in your library already.</p>}
      <div class="ways">
        <button
          type="button"
          class="button main"
          disabled={isBusy || (isNothing && !isWishNew(arrival))}
          onClick={act}
        >
          {way === 'merge' ? 'Merge into my library' : 'Replace my library'}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={async () => {
            await leave(transfer, arrival);
            onChange(undefined);
          }}
        >
          Leave it
        </button>
      </div>
    </div>
  );
}
