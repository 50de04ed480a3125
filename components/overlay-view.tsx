import { Help } from './help';
import { ListEditor } from './list-editor';
import { ListPicker } from './list-picker';
import { NoteDialog } from './note-dialog';
import { SettingsDialog } from './settings-dialog';
import { ShelfDialog } from './shelf-dialog';
import { useApp } from './state/context';
import { TagPicker } from './tag-picker';
import { TrashDialog } from './trash-dialog';

/** What stands over the list at the moment, if anything. */
export function OverlayView() {
  const { overlay, settings } = useApp().state;
  const open = overlay.value;
  switch (open?.kind) {
    case undefined:
      return null;
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
    case 'trash':
      return <TrashDialog />;
    case 'help':
      return <Help />;
    case 'settings':
      return settings.value ? <SettingsDialog settings={settings.value} /> : null;
  }
}
