import { CircleDot, Contrast, Disc, EyeOff } from 'lucide-preact';
import type { Status } from '../../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../../lib/library/model/status';
import type { RowAnnotations } from '../../../lib/library/read/annotations-by-paper';

const ICONS = { 'to-read': CircleDot, reading: Contrast, read: Disc };

/** The reading status of a paper, as an icon and a word; also that it is hidden. */
export function StatusLabel({ status, isHidden }: RowAnnotations) {
  return (
    <>
      {status && (
        <span class="metric status">
          <StatusIcon status={status} />
          {STATUS_LABELS[status]}
        </span>
      )}
      {isHidden && (
        <span class="metric status">
          <EyeOff size={12} aria-hidden="true" />
          Hidden
        </span>
      )}
    </>
  );
}

/** @param size in pixels */
export function StatusIcon({ status, size = 12 }: { status: Status; size?: number }) {
  const Icon = ICONS[status];
  return <Icon size={size} aria-hidden="true" class={status === 'read' ? 'filled' : undefined} />;
}
