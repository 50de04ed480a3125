import { Trash2 } from 'lucide-preact';
import type { TrashItem } from '../../../lib/library/read/trash';
import { IconButton } from '../../ui/icon-button';
import { useApp } from '../state/app-context';
import { describeTrashItem, formatTimestamp } from './trash-text';

/**
 * One item in the trash.
 *
 * @param title of the paper, where it was one
 */
export function TrashRow({ item, title }: { item: TrashItem; title: string | undefined }) {
  const { actions } = useApp();
  const text = describeTrashItem(item, title);
  return (
    <li class="list-row">
      <div class="name">
        <p dir="auto">{text}</p>
        <time dateTime={item.at}>{formatTimestamp(item.at)}</time>
      </div>
      {/* Before the other button: when the last row disappears, the focus goes to the one that does no harm. */}
      <IconButton
        icon={Trash2}
        size={14}
        name={`Delete permanently:  ${text}`}
        title="Delete permanently"
        onClick={() => actions.deletePermanently(item)}
      />
      <button
        type="button"
        class="button"
        aria-label={`Restore: ${text}`}
        onClick={() => actions.restore(item)}
      >
        Restore
      </button>
    </li>
  );
}
