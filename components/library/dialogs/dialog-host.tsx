import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../state/app-context';
import type { LazyDialogKind } from './lazy-dialogs';
import { ListEditor } from './list-editor';
import { ListPicker } from './list-picker';
import { ListsDialog } from './lists-dialog';
import { NoteDialog } from './note-dialog';
import { TagPicker } from './tag-picker';

/** The dialog that is open over the list, if any. */
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
    case 'all-lists':
      return <ListsDialog />;
    case 'edit-list':
      return <ListEditor key={open.list.id} list={open.list} />;
    case 'new-list':
      return <ListEditor query={open.query} />;
    default:
      return <LazyDialogLoader kind={open.kind} />;
  }
}

/** A dialog whose code has to be loaded first, from the extension's own files. */
function LazyDialogLoader({ kind }: { kind: LazyDialogKind }) {
  const { state } = useApp();
  const [code, setCode] = useState<typeof import('./lazy-dialogs')>();
  useEffect(() => {
    import('./lazy-dialogs').then(setCode, () => {
      // An update has replaced the files under the open page.
      state.toast.value = { text: 'Papershelf was updated. Reopen this page.' };
      state.openDialog.value = undefined;
    });
  }, [state]);
  return code ? <code.LazyDialog kind={kind} settings={state.settings.value} /> : null;
}
