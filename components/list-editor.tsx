import type { Paper } from '../lib/paper/paper';
import type { ShelvedList } from '../lib/read/shelf';
import { Dialog } from './dialog';

export function ListEditor({ list, query }: { list?: ShelvedList | undefined; query?: string | undefined }) {
  return <Dialog title="…">…</Dialog>;
}
