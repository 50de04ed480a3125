import { highlightTerms } from '../../../lib/search/engine/highlight';

/** A text with the words marked that a query matched. */
export function HighlightedText({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  if (terms.size === 0) return <>{text}</>;
  // A piece has no identity but its place in the text.
  return (
    <>
      {highlightTerms(text, terms).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}
    </>
  );
}
