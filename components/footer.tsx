import { Maximize2 } from 'lucide-preact';
import { ExportMenu } from './export-menu';
import { useApp } from './state/context';

/** How many papers were found and how fast; what is shown can be exported; the popup can become a page. */
export function Footer({ layout }: { layout: 'popup' | 'page' }) {
  const { results, paperCount } = useApp().state;
  const found = results.value;
  const isSearch = found?.took !== undefined;
  const count = isSearch ? found.total : found && (found.total ?? paperCount.value);
  return (
    <footer class="bottom">
      <p role="status">{count !== undefined && <Total count={count} took={found?.took} />}</p>
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
