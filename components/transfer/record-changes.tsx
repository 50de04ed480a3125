import { useEffect, useState } from 'preact/hooks';
import type { BackupStore } from '../../lib/transfer/backup/backup-format';
import type { ChangeKind } from '../../lib/transfer/staging/compare';
import { diffRecords, type RecordDiff } from '../../lib/transfer/staging/record-diff';
import { formatNumber } from '../../lib/util/format-number';
import { ScrollRegion } from '../ui/scroll-region';
import type { PendingImport } from './pending-import';
import { useTransfer } from './transfer-context';

/** The stores whose records are shown one by one; of the others a reader need not know more than how many. */
const SHOWN: Partial<Record<BackupStore, string>> = {
  papers: 'papers',
  marks: 'marks',
  lists: 'lists',
  entries: 'papers on lists',
};
const FATES: Record<ChangeKind, string> = { new: 'New', changed: 'Changed', removed: 'Removed' };

/** Shown at once, and added when more are asked for. */
const AT_ONCE = 50;

/** Every record that would change, in groups that open. */
export function RecordChanges({ arrival }: { arrival: PendingImport }) {
  const groups = (Object.keys(SHOWN) as BackupStore[]).flatMap((store) =>
    (Object.keys(FATES) as ChangeKind[]).map((fate) => ({
      store,
      fate,
      keys: arrival.comparison[store].keys[fate],
    })),
  );
  return (
    <>
      {groups
        .filter(({ keys }) => keys.length > 0)
        .map(({ store, fate, keys }) => (
          <Group key={`${store} ${fate}`} arrival={arrival} store={store} fate={fate} keys={keys} />
        ))}
    </>
  );
}

interface GroupProps {
  arrival: PendingImport;
  store: BackupStore;
  fate: ChangeKind;
  keys: PendingImport['comparison']['papers']['keys']['new'];
}

function Group({ arrival, store, fate, keys }: GroupProps) {
  const { service } = useTransfer();
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(AT_ONCE);
  const [lines, setLines] = useState<readonly RecordDiff[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (isOpen)
      diffRecords(service, arrival.staging, arrival.mode, store, keys.slice(0, limit)).then(
        (words) => isCurrent && setLines(words),
        console.warn,
      );
    return () => {
      isCurrent = false;
    };
  }, [isOpen, limit, keys]);
  const name = `${FATES[fate]} ${SHOWN[store]}`;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name}: {formatNumber(keys.length)}
      </summary>
      <ScrollRegion label={name}>
        <ul class="record-changes">
          {lines.map(({ key, subject, changes }) => (
            <li key={key}>
              <span>{subject}</span>
              {changes.map((change) => (
                <small key={change}>{change}</small>
              ))}
            </li>
          ))}
        </ul>
      </ScrollRegion>
      {keys.length > limit && (
        <button type="button" class="link-button" onClick={() => setLimit(limit + AT_ONCE)}>
          Show more
        </button>
      )}
    </details>
  );
}
