import { useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/util/format-number';
import { useApp } from '../state/app-context';

/** Deletes everything in the trash; asks once, since it cannot be undone. */
export function EmptyTrashButton({ count }: { count: number }) {
  const { actions } = useApp();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <div class="confirm">
        <p class="dialog-subject">Kept for thirty days</p>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          Empty trash
        </button>
      </div>
    );
  return (
    <div class="confirm">
      <p role="alert">
        Delete {formatNumber(count)} {count === 1 ? 'item' : 'items'} permanently?
      </p>
      {/* First, so that it gets the focus: a second Enter deletes nothing. */}
      <button type="button" class="button" onClick={() => setAsking(false)}>
        Cancel
      </button>
      <button type="button" class="button" onClick={() => actions.emptyTrash()}>
        Delete
      </button>
    </div>
  );
}
