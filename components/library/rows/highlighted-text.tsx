import { highlightTerms } from '../../../lib/search/engine/highlight';

/** A text in which the words that a query matched are highlighted. */
export function HighlightedText({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  if (terms.size === 0) return <>{text}</>;
  // A fragment has no identity but its position in the text.
  return (
    <>
      {highlightTerms(text, terms).map((fragment) =>
        fragment.isHighlighted ? <mark>{fragment.text}</mark> : fragment.text,
      )}
    </>
  );
}
