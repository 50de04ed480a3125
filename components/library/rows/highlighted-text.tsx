import { markWords } from '../../../lib/search/engine/highlight';

/** A text with the words marked that a query matched. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  if (terms.size === 0) return <>{text}</>;
  // A piece has no identity but its place in the text.
  return (
    <>{markWords(text, terms).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</>
  );
}
