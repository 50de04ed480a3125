import { useState } from 'preact/hooks';
import type { QueryDiagnostic } from '../../../lib/search/query-language/ast';
import { focusSearchField } from '../rows/row-focus';
import { useApp } from '../state/app-context';

/** How many are explained at once; more would not be read. */
const MAX_SHOWN = 2;
/** In letters: the beginning identifies a longer part. */
const MAX_LENGTH = 32;

/** What is wrong with the query, over the rows; each diagnostic with a fix, if there is a clear one. */
export function QueryDiagnostics() {
  const { state } = useApp();
  const { query = '', diagnostics = [] } = state.results.value ?? {};
  const [expandedQuery, setExpandedQuery] = useState('');
  const shown = expandedQuery === query ? diagnostics : diagnostics.slice(0, MAX_SHOWN);
  const more = diagnostics.length - shown.length;
  return (
    <div class="query-diagnostics" aria-live="polite">
      {shown.map((diagnostic) => (
        <DiagnosticLine
          key={`${diagnostic.start} ${diagnostic.explanation}`}
          query={query}
          diagnostic={diagnostic}
        />
      ))}
      {more > 0 && (
        <p>
          <button type="button" class="link-button" onClick={() => setExpandedQuery(query)}>
            and {more} more
          </button>
        </p>
      )}
    </div>
  );
}

function DiagnosticLine({ query, diagnostic }: { query: string; diagnostic: QueryDiagnostic }) {
  const { state } = useApp();
  const { start, end, explanation, fix } = diagnostic;
  const piece = query.slice(start, end).trim();
  const apply = () => {
    if (fix === undefined) return;
    const { text, caret } = applyFix(query, diagnostic, fix);
    state.search({ query: text });
    focusSearchField(text, caret);
  };
  return (
    <p>
      {!explanation.includes(`“${piece}`) && (
        <>
          <strong dir="auto">{shortened(piece)}</strong>{' '}
        </>
      )}
      {explanation}{' '}
      {fix !== undefined && (
        <button type="button" class="button" onClick={apply}>
          {fix ? `Use ${shortened(fix)}` : 'Remove'}
        </button>
      )}
    </p>
  );
}

/** The query with the fix applied; where something was removed, one blank stays. */
function applyFix(
  query: string,
  { start, end }: QueryDiagnostic,
  fix: string,
): { text: string; caret: number } {
  const before = query.slice(0, start);
  const after = query.slice(end);
  if (fix) return { text: before + fix + after, caret: before.length + fix.length };
  const isBetween = before.trim() !== '' && after.trim() !== '';
  const remaining = before.trimEnd() + (isBetween ? ' ' : '');
  return { text: remaining + after.trimStart(), caret: remaining.length };
}

function shortened(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}…`;
}
