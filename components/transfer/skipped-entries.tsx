import type { SkippedEntry } from '../../lib/transfer/import/imported';
import { formatNumber } from '../../lib/util/format-number';
import { ScrollRegion } from '../ui/scroll-region';

/** Shown at the most; who has more than these has another problem. */
const MOST = 200;

/** What of a file could not be read: where, what, and why. */
export function SkippedEntries({ lines }: { lines: readonly SkippedEntry[] }) {
  if (lines.length === 0) return null;
  return (
    <details open>
      <summary>
        {lines.length === 1 ? 'One record' : `${formatNumber(lines.length)} records`} could not be read
        {lines.some(({ isTaken }) => isTaken) && ' in full'}
      </summary>
      <ScrollRegion label="What could not be read">
        <ul class="skipped-entries">
          {lines.slice(0, MOST).map(({ line, excerpt, reason }) => (
            <li key={`${line} ${excerpt}`}>
              Line {formatNumber(line)}: {reason} {excerpt && <q>{excerpt}</q>}
            </li>
          ))}
          {lines.length > MOST && <li>and {formatNumber(lines.length - MOST)} more</li>}
        </ul>
      </ScrollRegion>
    </details>
  );
}
