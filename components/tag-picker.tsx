import type { Paper } from '../lib/paper/paper';
import type { ShelvedList } from '../lib/read/shelf';
import { Dialog } from './dialog';

export function TagPicker({ papers }: { papers: readonly Paper[] }) {
  return <Dialog title="…">…</Dialog>;
}
