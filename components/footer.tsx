import { Maximize2 } from 'lucide-preact';
import { ExportMenu } from './export-menu';
import { useApp } from './state/context';

/** How many papers were found and how fast; what is shown can be exported; the popup can become a page. */
export function Footer({ layout }: { layout: 'popup' | 'page' }) {
  const { results, index } = useApp().state;
  const found = results.value;
  const progress = index.progress.value;
  const isFilling = progress !== undefined && progress.done < progress.total && found?.took !== undefined;
  return (
    <footer class="bottom">
      <p role="status">
        {found && <Total count={found.total} took={found.took} />}
        {isFilling &&
          ` (${progress.done.toLocaleString()} of ${progress.total.toLocaleString()} read so far)`}
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

function Total({ count, took }: { count: number; took: number | undefined }) {
  const papers = `${count.toLocaleString()} ${count === 1 ? 'paper' : 'papers'}`;
  return <>{took === undefined ? papers : `${papers} in ${took.toFixed(took < 10 ? 1 : 0)} ms`}</>;
}
