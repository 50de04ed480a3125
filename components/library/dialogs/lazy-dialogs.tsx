import type { Settings } from '../../../lib/settings/settings';
import { Help } from './help';
import { SettingsDialog } from './settings-dialog';
import { TrashDialog } from './trash-dialog';

/** The dialogs that are seldom opened: their code is loaded when one is. */
export type LazyDialogKind = 'help' | 'settings' | 'trash';

export function LazyDialog({ kind, settings }: { kind: LazyDialogKind; settings: Settings | undefined }) {
  if (kind === 'help') return <Help />;
  if (kind === 'trash') return <TrashDialog />;
  return settings ? <SettingsDialog settings={settings} /> : null;
}
