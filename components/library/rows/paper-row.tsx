import { useComputed } from '@preact/signals';
import { ListMinus, ListPlus, Star } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { listOfScope } from '../../../lib/library/read/scope';
import { paperUrl } from '../../../lib/paper/links';
import type { Paper } from '../../../lib/paper/paper';
import { isPlaceholder } from '../../../lib/paper/placeholder';
import { matchReasons } from '../../../lib/search/engine/match-reasons';
import { ROW_SHORTCUTS, withKey } from '../../../lib/settings/keyboard-shortcuts';
import { IconButton } from '../../ui/icon-button';
import { useApp } from '../state/app-context';
import { AnnotationLine } from './annotation-line';
import { DragHandle } from './drag-handle';
import { HighlightedText } from './highlighted-text';
import { MatchReasons } from './match-reasons';
import { formatByline, PaperMeta } from './paper-meta';
import { RowMenu } from './row-menu';
import { onRowKey } from './row-shortcuts';
import { snippetOf } from './snippet';

export interface PaperRowProps {
  paper: Paper;
  /** The terms to highlight in its text. */
  terms: ReadonlySet<string>;
  /** In characters: what fits on one line. */
  snippetLength: number;
}

/** One paper: its title, the best snippet of its abstract, its metadata, the user's annotations, and its actions. */
export function PaperRow({ paper, terms, snippetLength }: PaperRowProps) {
  const app = useApp();
  const { state, actions } = app;
  const [isOpen, setOpen] = useState(false);
  const { selected } = state.selection;
  const isSelecting = selected.value.size > 0;
  const isSelected = selected.value.has(paper.id);
  const abstract = paper.abstract ?? paper.aiSummary;
  const shown = abstract && (isOpen ? abstract : snippetOf(abstract, paper.title, terms, snippetLength));
  const { organization = '' } = paper;
  const texts = [paper.title, shown ?? '', formatByline(paper) ?? '', organization];
  const reasons =
    terms.size > 0 ? matchReasons(paper, terms, texts, state.listNames.value.get(paper.id) ?? []) : [];
  const annotations = state.annotations.value.get(paper.id);
  const list = listOfScope(state.scope.value, state.userData.value);
  const isBookmarked = state.bookmarked.value.has(paper.id);
  const tabIndex = useComputed(() => (state.tabStopRow.value === paper.id ? 0 : -1)).value;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget && !event.key.startsWith('Arrow')) return;
    if (onRowKey(event, paper, app, () => setOpen(!isOpen))) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, button, input')) return;
    // As in a file manager: with Ctrl one more, with Shift all up to here.
    if (event.shiftKey) state.selection.extend(paper, state.papers.value);
    else if (event.ctrlKey || event.metaKey) state.selection.toggle(paper);
    else return;
    event.preventDefault();
  };
  return (
    <article
      data-paper-id={paper.id}
      class={`paper${isSelecting ? ' selecting' : ''}${isSelected ? ' selected' : ''}`}
      tabIndex={tabIndex}
      onFocusIn={() => {
        state.currentRow.value = paper.id;
      }}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <DragHandle paper={paper} />
      {isSelecting && (
        <input
          type="checkbox"
          class="row-checkbox"
          aria-label="Selected"
          tabIndex={-1}
          checked={isSelected}
          onChange={() => state.selection.toggle(paper)}
        />
      )}
      <h2 dir="auto">
        <a href={paperUrl(paper)} target="_blank" rel="noreferrer" tabIndex={-1}>
          <HighlightedText text={paper.title} terms={terms} />
        </a>
      </h2>
      {isPlaceholder(paper) && (
        <p class="match-reasons">Only the id is known. Open it once to fill in the rest.</p>
      )}
      {abstract && (
        <button
          type="button"
          dir="auto"
          class={isOpen ? 'snippet open' : 'snippet'}
          aria-expanded={isOpen}
          title={isOpen ? 'Show less (Space)' : 'Show the whole abstract (Space)'}
          tabIndex={-1}
          onClick={() => setOpen(!isOpen)}
        >
          <HighlightedText text={shown ?? ''} terms={terms} />
        </button>
      )}
      <MatchReasons reasons={reasons} terms={terms} />
      <PaperMeta paper={paper} terms={terms} annotations={annotations} />
      <AnnotationLine id={paper.id} annotations={annotations} isOpen={isOpen} />
      <div class="row-actions">
        <IconButton
          icon={Star}
          class="bookmark"
          name="Bookmark"
          tabIndex={tabIndex}
          isPressed={isBookmarked}
          title={withKey(isBookmarked ? 'Remove bookmark' : 'Bookmark', ROW_SHORTCUTS.bookmark)}
          onClick={() => actions.toggleBookmark(paper)}
        />
        <IconButton
          icon={ListPlus}
          name="Add to list"
          tabIndex={tabIndex}
          title={withKey('Add to list', ROW_SHORTCUTS.lists)}
          onClick={() => {
            state.openDialog.value = { kind: 'lists', papers: [paper] };
          }}
        />
        {list && list.query === undefined && (
          <IconButton
            icon={ListMinus}
            name="Remove from list"
            tabIndex={tabIndex}
            title={`Remove from ${list.name}`}
            onClick={() => actions.removeFrom([paper], list)}
          />
        )}
        <RowMenu paper={paper} tabIndex={tabIndex} />
      </div>
    </article>
  );
}
