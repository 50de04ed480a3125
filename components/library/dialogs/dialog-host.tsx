import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../state/app-context';
import type { LazyDialogKind } from './lazy-dialogs';
import { ListEditor } from './list-editor';
import { ListPicker } from './list-picker';
import { ListsDialog } from './lists-dialog';
import { NoteDialog } from './note-dialog';
import { TagPicker } from './tag-picker';

/** What stands over the list at the moment, if anything. */
export function DialogHost() {
  const { openDialog } = useApp().state;
  const open = openDialog.value;
  if (!open) return null;
  switch (open.kind) {
    case 'lists':
      return <ListPicker papers={open.papers} />;
    case 'tags':
      return <TagPicker papers={open.papers} />;
    case 'note':
      return <NoteDialog paper={open.paper} list={open.list} />;
    case 'shelf':
      return <ListsDialog />;
    case 'edit-list':
      return <ListEditor key={open.list.id} list={open.list} />;
    case 'new-list':
      return <ListEditor query={open.query} />;
    default:
      return <Late kind={open.kind} />;
  }
}

/** A dialog whose code has to be read first, from the extension's own files. */
function Late({ kind }: { kind: LazyDialogKind }) {
  const { state } = useApp();
  const [code, setCode] = useState<typeof import('./lazy-dialogs')>();
  useEffect(() => {
    import('./lazy-dialogs').then(setCode, () => {
      // An update has replaced the files under the open page.
      state.toast.value = { text: 'Papershelf was updated. Close this page and open it again.' };
      state.openDialog.value = undefined;
    });
  }, [state]);
  return code ? <code.LazyDialog kind={kind} settings={state.settings.value} /> : null;
}
