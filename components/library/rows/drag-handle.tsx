import { GripVertical } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { Paper } from '../../../lib/paper/paper';
import { useApp } from '../state/app-context';
import { reorderableList } from './reorder';

const ROWS = 'article[data-paper-id]';
/** In pixels: how near to its edge the list scrolls, and how far each time. */
const EDGE = 32;
const STEP = 12;

/**
 * Drags a row of a list to another position, by pointer or finger; keys and the menu do the same. A line shows where it
 * would be dropped (`data-drop`); Escape cancels.
 */
export function DragHandle({ paper }: { paper: Paper }) {
  const app = useApp();
  const drag = useRef<{ before: string | undefined; end: () => void }>(undefined);
  const list = reorderableList(app);
  if (!list) return null;

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      drag.current?.end();
    };
    document.addEventListener('keydown', onKey, true);
    const end = () => {
      document.removeEventListener('keydown', onKey, true);
      showDrop(undefined);
      drag.current = undefined;
    };
    drag.current = { before: paper.id, end };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    scrollAtEdge(event.clientY);
    drag.current.before = showDrop(event.clientY);
  };
  const onPointerUp = () => {
    if (!drag.current) return;
    const { before, end } = drag.current;
    end();
    if (before === paper.id || nextOf(paper.id) === (before ?? null)) return;
    // The last row shown need not be the end of the list.
    const after = before ?? list.paperIds[list.paperIds.indexOf(lastShown() ?? '') + 1];
    app.actions.moveOnList(list, [paper.id], after);
  };
  return (
    <span
      class="drag-handle"
      aria-hidden="true"
      title="Drag to move (Alt+↑, Alt+↓)"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => drag.current?.end()}
    >
      <GripVertical size={14} />
    </span>
  );
}

/** Draws the line over the row that a paper dropped here would come before. @returns that row's paper; none: the end */
function showDrop(y: number | undefined): string | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const middle = (row: HTMLElement) =>
    (row.getBoundingClientRect().top + row.getBoundingClientRect().bottom) / 2;
  const target = y === undefined ? undefined : rows.find((row) => y < middle(row));
  for (const row of rows) delete row.dataset.drop;
  if (y === undefined) return undefined;
  if (target) target.dataset.drop = 'before';
  else if (rows.length > 0) (rows.at(-1) as HTMLElement).dataset.drop = 'after';
  return target?.dataset.paperId;
}

function nextOf(id: string): string | null {
  const ids = Array.from(document.querySelectorAll<HTMLElement>(ROWS), (row) => row.dataset.paperId);
  return ids[ids.indexOf(id) + 1] ?? null;
}

function lastShown(): string | undefined {
  return [...document.querySelectorAll<HTMLElement>(ROWS)].at(-1)?.dataset.paperId;
}

function scrollAtEdge(y: number): void {
  const main = document.querySelector('main');
  if (!main) return;
  const { top, bottom } = main.getBoundingClientRect();
  if (y < top + EDGE) main.scrollBy(0, -STEP);
  else if (y > bottom - EDGE) main.scrollBy(0, STEP);
}
