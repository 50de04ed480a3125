import { useState } from 'preact/hooks';
import type { QueryDiagnostic } from '../../../lib/search/query-language/ast';
import { focusSearchField } from '../rows/row-focus';
import { useApp } from '../state/app-context';

/** How many are explained at once; who has made more will not read more. */
const MOST = 2;
/** In letters: of a longer piece, the beginning tells which it is. */
const LONGEST = 32;

/** What of the query could not be taken as it stands, over the rows; each with what to write instead, if that is clear. */
export function QueryDiagnostics() {
  const { state } = useApp();
  const { query = '', diagnostics = [] } = state.results.value ?? {};
  const [wholeOf, showAllOf] = useState('');
  const shown = wholeOf === query ? diagnostics : diagnostics.slice(0, MOST);
  const more = diagnostics.length - shown.length;
  return (
    <div class="query-diagnostics" aria-live="polite">
      {shown.map((slip) => (
        <SlipLine key={`${slip.start} ${slip.explanation}`} query={query} slip={slip} />
      ))}
      {more > 0 && (
        <p>
          <button type="button" class="link-button" onClick={() => showAllOf(query)}>
            and {more} more
          </button>
        </p>
      )}
    </div>
  );
}

function SlipLine({ query, slip }: { query: string; slip: QueryDiagnostic }) {
  const { state } = useApp();
  const { start, end, explanation, fix } = slip;
  const piece = query.slice(start, end).trim();
  const apply = () => {
    if (fix === undefined) return;
    const { text, caret } = mended(query, slip, fix);
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
          {fix ? `Write ${shortened(fix)}` : 'Leave it out'}
        </button>
      )}
    </p>
  );
}

/** The query with the fix in place of the slip; where something was left out, one blank stays. */
function mended(
  query: string,
  { start, end }: QueryDiagnostic,
  fix: string,
): { text: string; caret: number } {
  const before = query.slice(0, start);
  const after = query.slice(end);
  if (fix) return { text: before + fix + after, caret: before.length + fix.length };
  const isBetween = before.trim() !== '' && after.trim() !== '';
  const kept = before.trimEnd() + (isBetween ? ' ' : '');
  return { text: kept + after.trimStart(), caret: kept.length };
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
