import type { Paper } from '../lib/paper/paper';
import type { ShelvedList } from '../lib/read/shelf';
import { Dialog } from './dialog';

export function NoteDialog({ paper, list }: { paper: Paper; list?: ShelvedList | undefined }) {
  return <Dialog title="…">…</Dialog>;
}
