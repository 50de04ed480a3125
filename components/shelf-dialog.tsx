import type { Paper } from '../lib/paper/paper';
import type { ShelvedList } from '../lib/read/shelf';
import { Dialog } from './dialog';

export function ShelfDialog() {
  return <Dialog title="…">…</Dialog>;
}
