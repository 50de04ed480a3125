import { useEffect, useState } from 'preact/hooks';
import type { BackupStore } from '../../lib/transfer/backup/backup-format';
import type { PendingImport } from '../../lib/transfer/prepare-import';
import type { ChangeKind } from '../../lib/transfer/staging/compare';
import { diffRecords, type RecordDiff } from '../../lib/transfer/staging/record-diff';
import { formatNumber } from '../../lib/util/format-number';
import { ScrollRegion } from '../ui/scroll-region';
import { useTransfer } from './transfer-context';

/** The stores whose records are shown one by one; for the others only the counts are shown. */
const SHOWN_STORES: Partial<Record<BackupStore, string>> = {
  papers: 'papers',
  marks: 'bookmarks, status, tags and notes',
  lists: 'lists',
  entries: 'list entries',
};
const CHANGE_LABELS: Record<ChangeKind, string> = { new: 'New', changed: 'Updated', removed: 'Removed' };

/** How many records are shown at first, and added by "Show more". */
const PAGE_SIZE = 50;

/** All records that would change, in expandable groups. */
export function RecordChanges({ pending }: { pending: PendingImport }) {
  const groups = (Object.keys(SHOWN_STORES) as BackupStore[]).flatMap((store) =>
    (Object.keys(CHANGE_LABELS) as ChangeKind[]).map((kind) => ({
      store,
      kind,
      keys: pending.comparison[store].keys[kind],
    })),
  );
  return (
    <>
      {groups
        .filter(({ keys }) => keys.length > 0)
        .map(({ store, kind, keys }) => (
          <Group key={`${store} ${kind}`} pending={pending} store={store} kind={kind} keys={keys} />
        ))}
    </>
  );
}

interface GroupProps {
  pending: PendingImport;
  store: BackupStore;
  kind: ChangeKind;
  keys: PendingImport['comparison']['papers']['keys']['new'];
}

function Group({ pending, store, kind, keys }: GroupProps) {
  const { service } = useTransfer();
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const [diffs, setDiffs] = useState<readonly RecordDiff[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (isOpen)
      diffRecords(service, pending.staging, pending.mode, store, keys.slice(0, limit)).then(
        (diffs) => isCurrent && setDiffs(diffs),
        console.warn,
      );
    return () => {
      isCurrent = false;
    };
  }, [isOpen, limit, keys]);
  const name = `${CHANGE_LABELS[kind]} ${SHOWN_STORES[store]}`;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name}: {formatNumber(keys.length)}
      </summary>
      <ScrollRegion label={name}>
        <ul class="record-changes">
          {diffs.map(({ key, subject, changes }) => (
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
        <button type="button" class="link-button" onClick={() => setLimit(limit + PAGE_SIZE)}>
          Show more
        </button>
      )}
    </details>
  );
}
