import { Download } from 'lucide-preact';
import { ROW_SHORTCUTS, withKey } from '../../lib/settings/keyboard-shortcuts';
import { EXPORT_FORMAT_NAMES } from '../../lib/transfer/export/formats/format-names';
import { Menu } from '../ui/menu';
import { useApp } from './state/app-context';

/** A button with a menu of formats; what is exported is everything that is found, or what the reader has picked of it. */
export function ExportMenu() {
  const { state, actions } = useApp();
  const isSelection = state.selection.selected.value.size > 0;
  return (
    <Menu
      label="Export as"
      class="link-button"
      title={withKey(isSelection ? 'Export selection' : 'Export results', ROW_SHORTCUTS.export)}
      isDisabled={state.papers.value.length === 0}
      isExport
      items={() => [
        ...EXPORT_FORMAT_NAMES.map((format) => ({
          name: format.name,
          hint: `.${format.extension}`,
          onChoose: () => actions.exportAs(format),
        })),
        { name: 'Copy, send to Zotero, …', isApart: true, onChoose: () => actions.openExport() },
      ]}
    >
      <Download size={14} aria-hidden="true" />
      Export
    </Menu>
  );
}
