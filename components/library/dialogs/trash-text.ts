import type { TrashItem } from '../../../lib/library/read/trash';
import { formatPaperCount } from '../../../lib/util/format-number';

/**
 * What was taken away, as the reader is told.
 *
 * @param title of the paper, where it was one
 */
export function describeTrashItem({ deed, subject }: TrashItem, title: string | undefined): string {
  const { count, name = '' } = subject;
  const papers = formatPaperCount(count);
  const done = {
    unbookmark: 'Bookmark removed',
    unnote: 'Note deleted',
    untag: `Tag “${name}” removed`,
    'take-off-list': `Removed from ${name}`,
  }[deed as string];
  if (done) return `${done}: ${title ?? papers}`;
  if (deed === 'delete-list') return `Deleted the list ${name}${count > 0 ? `, ${papers} on it` : ''}`;
  return count > 0 ? `Forgot ${papers}` : 'Forgot a visit; its papers stayed';
}

const MOMENTS = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as the reader's locale writes it. */
export function formatTimestamp(moment: string): string {
  return MOMENTS.format(new Date(moment));
}
