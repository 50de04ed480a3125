import { Maximize2 } from 'lucide-preact';
import type { SearchResults } from '../../lib/search/engine/find-papers';
import { formatNumber, formatPaperCount } from '../../lib/util/format-number';
import { formatPercent, ProgressBar } from '../ui/progress-bar';
import { ExportMenu } from './export-menu';
import { useApp } from './state/app-context';
import { scanProgress } from './state/scan-progress';

/** How many papers were found; the export menu; a link that opens the popup as a page. */
export function Footer({ layout }: { layout: 'popup' | 'page' }) {
  const { results, paperCount, papers } = useApp().state;
  const found = results.value;
  const part = scanProgress(found, paperCount.value);
  return (
    <footer class="footer">
      {part !== undefined && <ProgressBar label={INDEXING} part={part} />}
      <p role="status">
        {found && part !== undefined && (
          <IndexingStatus count={found.total ?? papers.value.length} part={part} />
        )}
        {found && part === undefined && describeResults(found, papers.value.length, paperCount.value)}
      </p>
      <ExportMenu />
      {layout === 'popup' && (
        <a
          class="icon"
          href="/library.html"
          target="_blank"
          rel="noreferrer"
          aria-label="Open in a tab"
          title="Open in a tab"
        >
          <Maximize2 size={14} aria-hidden="true" />
        </a>
      )}
    </footer>
  );
}

function describeResults(
  { total, durationMs }: SearchResults,
  shown: number,
  all: number | undefined,
): string {
  if (durationMs === undefined) {
    const count = total ?? all;
    return count === undefined ? '' : formatPaperCount(count);
  }
  // Papers that may contain a phrase are still being checked.
  if (total === undefined) return shown > 0 ? `${formatNumber(shown)}+ papers` : '';
  return formatPaperCount(total);
}

const INDEXING = 'Indexing…';

function IndexingStatus({ count, part }: { count: number; part: number }) {
  return (
    <span class="scan-progress">
      {count > 0 && `${formatPaperCount(count)} so far · `}
      {INDEXING} {/* Screen readers get it from the progress bar. */}
      <span aria-hidden="true">{formatPercent(part)} %</span>
    </span>
  );
}
