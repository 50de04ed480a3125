import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../state/app-context';
import type { LateKind } from './lazy-dialogs';
import { ListEditor } from './list-editor';
import { ListPicker } from './list-picker';
import { ShelfDialog } from './lists-dialog';
import { NoteDialog } from './note-dialog';
import { TagPicker } from './tag-picker';

/** What stands over the list at the moment, if anything. */
export function OverlayView() {
  const { overlay } = useApp().state;
  const open = overlay.value;
  if (!open) return null;
  switch (open.kind) {
    case 'lists':
      return <ListPicker papers={open.papers} />;
    case 'tags':
      return <TagPicker papers={open.papers} />;
    case 'note':
      return <NoteDialog paper={open.paper} list={open.list} />;
    case 'shelf':
      return <ShelfDialog />;
    case 'edit-list':
      return <ListEditor key={open.list.id} list={open.list} />;
    case 'new-list':
      return <ListEditor query={open.query} />;
    default:
      return <Late kind={open.kind} />;
  }
}

/** A dialog whose code has to be read first, from the extension's own files. */
function Late({ kind }: { kind: LateKind }) {
  const { state } = useApp();
  const [code, setCode] = useState<typeof import('./lazy-dialogs')>();
  useEffect(() => {
    import('./lazy-dialogs').then(setCode, () => {
      // An update has replaced the files under the open page.
      state.notice.value = { text: 'Papershelf was updated. Close this page and open it again.' };
      state.overlay.value = undefined;
    });
  }, [state]);
  return code ? <code.LateDialog kind={kind} settings={state.settings.value} /> : null;
}
