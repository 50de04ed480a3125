import type { SkippedEntry } from '../../lib/transfer/import/imported';
import { formatNumber } from '../../lib/util/format-number';
import { ScrollRegion } from '../ui/scroll-region';

/** With more skipped entries the rest is only counted. */
const MAX_SHOWN = 200;

/** The entries of a file that could not be read, or not in full: where, what, and why. */
export function SkippedEntries({ entries }: { entries: readonly SkippedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details open>
      <summary>
        {entries.length === 1 ? '1 entry' : `${formatNumber(entries.length)} entries`} skipped
        {entries.some(({ isImported }) => isImported) && ' or incomplete'}
      </summary>
      <ScrollRegion label="Skipped entries">
        <ul class="skipped-entries">
          {entries.slice(0, MAX_SHOWN).map(({ line, excerpt, reason }) => (
            <li key={`${line} ${excerpt}`}>
              Line {formatNumber(line)}: {reason} {excerpt && <q>{excerpt}</q>}
            </li>
          ))}
          {entries.length > MAX_SHOWN && <li>and {formatNumber(entries.length - MAX_SHOWN)} more</li>}
        </ul>
      </ScrollRegion>
    </details>
  );
}
