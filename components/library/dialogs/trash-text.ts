import type { TrashItem } from '../../../lib/library/read/trash';
import { formatPaperCount } from '../../../lib/util/format-number';

/**
 * Describes an item in the trash.
 *
 * @param title of the paper, where it was one
 */
export function describeTrashItem({ deed, subject }: TrashItem, title: string | undefined): string {
  const { count, name = '' } = subject;
  const papers = formatPaperCount(count);
  const label = {
    unbookmark: 'Bookmark removed',
    unnote: 'Note deleted',
    untag: `Tag “${name}” removed`,
    'take-off-list': `Removed from ${name}`,
  }[deed as string];
  if (label) return `${label}: ${title ?? papers}`;
  if (deed === 'delete-list') return `List “${name}”${count > 0 ? ` (${papers})` : ''}`;
  return count > 0 ? `Removed ${papers}` : 'Removed one visit (papers kept)';
}

const TIMESTAMP_FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A timestamp in the format of the user's locale. */
export function formatTimestamp(timestamp: string): string {
  return TIMESTAMP_FORMAT.format(new Date(timestamp));
}
