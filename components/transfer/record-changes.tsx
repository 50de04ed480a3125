import { useEffect, useState } from 'preact/hooks';
import type { BackedUpStore } from '../../lib/transfer/backup/backup-format';
import type { Fate } from '../../lib/transfer/staging/compare';
import { type ChangeInWords, changesInWords } from '../../lib/transfer/staging/record-diff';
import { inDigits } from '../../lib/util/format-number';
import { Scrolled } from '../ui/scroll-region';
import type { Arrival } from './pending-import';
import { useTransfer } from './transfer-context';

/** The stores whose records are shown one by one; of the others a reader need not know more than how many. */
const SHOWN: Partial<Record<BackedUpStore, string>> = {
  papers: 'papers',
  marks: 'marks',
  lists: 'lists',
  entries: 'papers on lists',
};
const FATES: Record<Fate, string> = { new: 'New', changed: 'Changed', gone: 'Removed' };

/** Shown at once, and added when more are asked for. */
const AT_ONCE = 50;

/** Every record that would change, in groups that open. */
export function ChangedRecords({ arrival }: { arrival: Arrival }) {
  const groups = (Object.keys(SHOWN) as BackedUpStore[]).flatMap((store) =>
    (Object.keys(FATES) as Fate[]).map((fate) => ({
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
  arrival: Arrival;
  store: BackedUpStore;
  fate: Fate;
  keys: Arrival['comparison']['papers']['keys']['new'];
}

function Group({ arrival, store, fate, keys }: GroupProps) {
  const { desk } = useTransfer();
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(AT_ONCE);
  const [lines, setLines] = useState<readonly ChangeInWords[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (isOpen)
      changesInWords(desk, arrival.incoming, arrival.way, store, keys.slice(0, limit)).then(
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
        {name}: {inDigits(keys.length)}
      </summary>
      <Scrolled label={name}>
        <ul class="changes">
          {lines.map(({ key, subject, changes }) => (
            <li key={key}>
              <span>{subject}</span>
              {changes.map((change) => (
                <small key={change}>{change}</small>
              ))}
            </li>
          ))}
        </ul>
      </Scrolled>
      {keys.length > limit && (
        <button type="button" class="text" onClick={() => setLimit(limit + AT_ONCE)}>
          Show more
        </button>
      )}
    </details>
  );
}
