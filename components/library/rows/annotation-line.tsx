import { StickyNote } from 'lucide-preact';
import type { RowAnnotations } from '../../../lib/library/read/annotations-by-paper';
import { listOfScope } from '../../../lib/library/read/scope';
import { tagQuery } from '../../../lib/search/engine/tags';
import { MarkdownText } from '../../markdown/markdown-text';
import { useApp } from '../state/app-context';

interface AnnotationLineProps {
  id: string;
  annotations: RowAnnotations | undefined;
  /** Whether the row shows the whole abstract and notes. */
  isOpen: boolean;
}

/** The user's text on a paper: its tags, its note, and its note on the list that is shown. */
export function AnnotationLine({ id, annotations, isOpen }: AnnotationLineProps) {
  const { state } = useApp();
  const { note, tags = [] } = annotations ?? {};
  const onList = listOfScope(state.scope.value, state.userData.value)?.notes.get(id);
  if (note === undefined && onList === undefined && tags.length === 0) return null;
  return (
    <div class="annotations">
      {tags.map((tag) => (
        <button
          type="button"
          class="tag"
          key={tag}
          tabIndex={-1}
          title={`Search for the tag ${tag}`}
          onClick={() => state.search({ query: tagQuery(tag) })}
        >
          {tag}
        </button>
      ))}
      {[onList, note].map(
        (text, at) =>
          text !== undefined && (
            <div class="note" key={at === 0 ? 'list' : 'paper'}>
              <StickyNote size={12} aria-label={at === 0 ? 'Note on this list' : 'Note'} />
              {isOpen ? <MarkdownText text={text} /> : <span>{firstLine(text)}</span>}
            </div>
          ),
      )}
    </div>
  );
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n', 1)[0]
      ?.replace(/^[#>\s*-]+/, '') ?? ''
  );
}
