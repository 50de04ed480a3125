import { useEffect, useState } from 'preact/hooks';
import { papersById } from '../../../lib/library/read/papers';
import { readTrash, type Trash } from '../../../lib/library/read/trash';
import { onLibraryChange } from '../../../lib/messages/change-events';
import { withPlaceholders } from '../../../lib/paper/placeholder';
import { formatNumber } from '../../../lib/util/format-number';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';
import { EmptyTrashButton } from './empty-trash-button';
import { TrashRow } from './trash-row';

/** How many items are shown at most. */
const MAX_ITEMS = 200;

/** What is in the trash, with the titles of its papers by their ids. */
interface Shown extends Trash {
  titles: ReadonlyMap<string, string>;
}

/** What was deleted or removed lately, to be restored or deleted permanently. */
export function TrashDialog() {
  const { library } = useApp().state;
  const [shown, show] = useState<Shown | 'unreadable'>();
  useEffect(() => {
    let turn = 0;
    const read = async () => {
      const ours = ++turn;
      const trash = await readTrash(library, MAX_ITEMS);
      const ids = [...new Set(trash.items.flatMap(({ subject }) => subject.paperId ?? []))];
      const papers = withPlaceholders(ids, await papersById(library, ids));
      const titles = new Map(papers.map(({ id, title }) => [id, title]));
      if (ours === turn) show({ ...trash, titles });
    };
    const refresh = () => read().catch(() => show('unreadable'));
    refresh();
    const end = onLibraryChange((change) => {
      if (change !== 'index') refresh();
    });
    return () => {
      turn = -1;
      end();
    };
  }, [library]);
  return <Dialog title="Trash">{shown && <Contents shown={shown} />}</Dialog>;
}

function Contents({ shown }: { shown: Shown | 'unreadable' }) {
  if (shown === 'unreadable') return <p>The trash could not be read. Close this and open it again.</p>;
  const { items, total, titles } = shown;
  if (total === 0)
    return <p class="dialog-subject">The trash is empty. Deleted items can be restored for 30 days.</p>;
  return (
    <>
      <EmptyTrashButton count={total} />
      <ul class="list-rows">
        {items.map((item) => (
          <TrashRow key={item.id} item={item} title={titles.get(item.subject.paperId ?? '')} />
        ))}
      </ul>
      {total > items.length && (
        <p class="dialog-subject">
          and {formatNumber(total - items.length)} older {total - items.length === 1 ? 'item' : 'items'}
        </p>
      )}
    </>
  );
}
