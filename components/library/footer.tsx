import { Maximize2 } from 'lucide-preact';
import type { SearchResults } from '../../lib/search/engine/find-papers';
import { formatNumber, formatPaperCount } from '../../lib/util/format-number';
import { formatPercent, ProgressBar } from '../ui/progress-bar';
import { ExportMenu } from './export-menu';
import { useApp } from './state/app-context';
import { scanProgress } from './state/scan-progress';

/** How many papers were found and how fast; what is shown can be exported; the popup can become a page. */
export function Footer({ layout }: { layout: 'popup' | 'page' }) {
  const { results, paperCount, papers } = useApp().state;
  const found = results.value;
  const part = scanProgress(found, paperCount.value);
  return (
    <footer class="footer">
      {part !== undefined && <ProgressBar label={LOOKING} part={part} />}
      <p role="status">
        {found && part !== undefined && <Looking count={found.total ?? papers.value.length} part={part} />}
        {found && part === undefined && inWords(found, papers.value.length, paperCount.value)}
      </p>
      <ExportMenu />
      {layout === 'popup' && (
        <a
          class="icon"
          href="/library.html"
          target="_blank"
          rel="noreferrer"
          aria-label="Open the library in a tab"
          title="Open the library in a tab"
        >
          <Maximize2 size={14} aria-hidden="true" />
        </a>
      )}
    </footer>
  );
}

function inWords({ total, durationMs }: SearchResults, shown: number, all: number | undefined): string {
  if (durationMs === undefined) {
    const count = total ?? all;
    return count === undefined ? '' : formatPaperCount(count);
  }
  // Papers that may hold a phrase are still being looked at.
  if (total === undefined) return shown > 0 ? `${formatNumber(shown)}+ papers` : '';
  return `${formatPaperCount(total)} in ${durationMs.toFixed(durationMs < 10 ? 1 : 0)} ms`;
}

const LOOKING = 'the search index is being made';

function Looking({ count, part }: { count: number; part: number }) {
  return (
    <span class="scan-progress">
      {count > 0 && `${formatPaperCount(count)} so far · `}
      {LOOKING}
      {/* The bar tells it to those who hear the page. */}
      <span aria-hidden="true">: {formatPercent(part)} %</span>
    </span>
  );
}
