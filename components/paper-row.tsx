import { ListMinus, ListPlus, Star } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { sitePage } from '../lib/paper/links';
import type { Paper } from '../lib/paper/paper';
import { reasonsFor } from '../lib/query/why';
import { bylineOf, Facts } from './facts';
import { IconButton } from './icon-button';
import { Marked } from './marked';
import { passageOf } from './passage';
import { moveToRow } from './row-focus';
import { useApp } from './state/context';
import { Why } from './why';

export interface PaperRowProps {
  paper: Paper;
  /** The terms to mark in its text. */
  terms: ReadonlySet<string>;
  /** In characters: what fits on one line. */
  passageLength: number;
  isFirst: boolean;
}

/** One paper: its title, the best passage of its abstract, its facts, and what can be done with it. */
export function PaperRow({ paper, terms, passageLength, isFirst }: PaperRowProps) {
  const { state, acts } = useApp();
  const [isOpen, setOpen] = useState(false);
  const isBookmarked = state.bookmarked.value.has(paper.id);
  const scope = state.scope.value;
  const list = scope.kind === 'list' ? state.shelf.value?.lists.find(({ id }) => id === scope.id) : undefined;
  const abstract = paper.abstract ?? paper.aiSummary;
  const shown = abstract && (isOpen ? abstract : passageOf(abstract, paper.title, terms, passageLength));
  const { organization = '' } = paper;
  const texts = [paper.title, shown ?? '', bylineOf(paper) ?? '', organization];
  const reasons =
    terms.size > 0 ? reasonsFor(paper, terms, texts, state.listNames.value.get(paper.id) ?? []) : [];
  const pickLists = () => {
    state.overlay.value = { kind: 'lists', papers: [paper] };
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => moveToRow('next'),
    ArrowUp: () => moveToRow('previous'),
    ' ': () => setOpen(!isOpen),
    b: () => acts.toggleBookmark(paper),
    l: pickLists,
    p: () => acts.openPdf(paper),
    c: () => acts.copyCitation(paper),
    e: () => document.querySelector<HTMLElement>('[data-export]')?.click(),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget && !event.key.startsWith('Arrow')) return;
    const key = event.ctrlKey ? { n: 'ArrowDown', p: 'ArrowUp' }[event.key] : event.key;
    const act =
      event.key === 'Enter' ? () => acts.open(paper, event.ctrlKey || event.metaKey) : keys[key ?? ''];
    if (!act || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <article data-paper-id={paper.id} class="paper" tabIndex={isFirst ? 0 : -1} onKeyDown={onKeyDown}>
      <h2 dir="auto">
        <a href={sitePage(paper)} target="_blank" rel="noreferrer" tabIndex={-1}>
          <Marked text={paper.title} terms={terms} />
        </a>
      </h2>
      {abstract && (
        <button
          type="button"
          dir="auto"
          class={isOpen ? 'passage open' : 'passage'}
          aria-expanded={isOpen}
          title={isOpen ? 'Show less (Space)' : 'Show the whole abstract (Space)'}
          tabIndex={-1}
          onClick={() => setOpen(!isOpen)}
        >
          <Marked text={shown ?? ''} terms={terms} />
        </button>
      )}
      <Why reasons={reasons} terms={terms} />
      <Facts paper={paper} terms={terms} />
      <div class="acts">
        <IconButton
          icon={Star}
          class="bookmark"
          name="Bookmark"
          isPressed={isBookmarked}
          title={isBookmarked ? 'Remove bookmark (B)' : 'Bookmark (B)'}
          onClick={() => acts.toggleBookmark(paper)}
        />
        <IconButton icon={ListPlus} name="Add to list" title="Add to list (L)" onClick={pickLists} />
        {list && (
          <IconButton
            icon={ListMinus}
            name="Remove from list"
            title={`Remove from ${list.name}`}
            onClick={() => acts.removeFrom([paper], list)}
          />
        )}
      </div>
    </article>
  );
}
