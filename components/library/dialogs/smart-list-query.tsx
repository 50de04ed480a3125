import { useEffect, useState } from 'preact/hooks';
import { ALL_PAPERS } from '../../../lib/library/read/scope';
import { scopedQuery } from '../../../lib/search/engine/scoped-query';
import { parseQuery } from '../../../lib/search/query-language/parse-query';
import { formatPaperCount } from '../../../lib/util/format-number';
import { useApp } from '../state/app-context';

/** In milliseconds: nothing is counted while the user types. */
const DELAY_MS = 300;

/** The query of a smart list, with how many papers it finds, and its diagnostics. */
export function SmartListQueryField({
  query,
  onChange,
}: {
  query: string;
  onChange: (query: string) => void;
}) {
  const [count, setCount] = useState<number>();
  const { state } = useApp();
  const { diagnostics } = parseQuery(query, new Date());
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const found = await countFound().catch(() => undefined);
      if (isLatest) setCount(found);
    }, DELAY_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [query]);
  const countFound = async () => {
    const userData = state.userData.peek();
    if (!userData || query.trim() === '') return undefined;
    const now = new Date();
    // With a blank after it the last word is finished, as on the list.
    const { parsed } = scopedQuery(`${query} `, ALL_PAPERS, userData, now);
    const { result } = await state.index.search.search(parsed, userData, now);
    await result.verifyAll();
    return result.total;
  };
  return (
    <div class="field">
      <label class="field">
        <span>Query</span>
        <input
          type="text"
          required
          autocomplete="off"
          spellcheck={false}
          aria-describedby="query-count query-diagnostics"
          value={query}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <p class="dialog-subject" id="query-count" role="status">
        {count === undefined ? ' ' : `Finds ${formatPaperCount(count)} now`}
      </p>
      <div id="query-diagnostics">
        {diagnostics.map(({ start, end, explanation }) => (
          <p key={`${start} ${explanation}`}>
            {!explanation.includes('“') && <strong dir="auto">{query.slice(start, end).trim()} </strong>}
            {explanation}
          </p>
        ))}
      </div>
    </div>
  );
}
