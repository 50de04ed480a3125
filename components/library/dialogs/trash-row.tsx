import { Trash2 } from 'lucide-preact';
import type { TrashItem } from '../../../lib/library/read/trash';
import { IconButton } from '../../ui/icon-button';
import { useApp } from '../state/app-context';
import { describeTrashItem, formatTimestamp } from './trash-text';

/**
 * One thing in the trash.
 *
 * @param title of the paper, where it was one
 */
export function TrashRow({ item, title }: { item: TrashItem; title: string | undefined }) {
  const { acts } = useApp();
  const words = describeTrashItem(item, title);
  return (
    <li class="list-row">
      <div class="name">
        <p dir="auto">{words}</p>
        <time dateTime={item.at}>{formatTimestamp(item.at)}</time>
      </div>
      {/* Before the other button: when the last line goes, the focus comes to the one that does no harm. */}
      <IconButton
        icon={Trash2}
        size={14}
        name={`Delete for good: ${words}`}
        title="Delete for good"
        onClick={() => acts.deletePermanently(item)}
      />
      <button
        type="button"
        class="button"
        aria-label={`Restore: ${words}`}
        onClick={() => acts.restore(item)}
      >
        Restore
      </button>
    </li>
  );
}
