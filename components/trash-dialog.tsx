import type { Paper } from '../lib/paper/paper';
import type { ShelvedList } from '../lib/read/shelf';
import { Dialog } from './dialog';

export function TrashDialog() {
  return <Dialog title="…">…</Dialog>;
}
