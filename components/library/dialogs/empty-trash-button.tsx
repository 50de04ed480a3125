import { useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/util/format-number';
import { useApp } from '../state/app-context';

/** Lets go of everything; asks once, since nothing brings it back. */
export function EmptyTrashButton({ count }: { count: number }) {
  const { acts } = useApp();
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
        Delete {formatNumber(count)} {count === 1 ? 'thing' : 'things'} for good?
      </p>
      {/* First, so that it gets the focus: a second Enter deletes nothing. */}
      <button type="button" class="button" onClick={() => setAsking(false)}>
        Keep
      </button>
      <button type="button" class="button" onClick={() => acts.emptyTrash()}>
        Delete
      </button>
    </div>
  );
}
