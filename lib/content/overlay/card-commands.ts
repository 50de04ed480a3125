import {
  type AnnotationChange,
  annotate,
  bookmarkChange,
  hiddenChange,
  statusChange,
} from '../../library/model/annotation-changes';
import type { PagePaperState, PageState } from '../../library/model/results';
import { sendCommand } from '../../messages/commands';
import { CARD_ACTIONS } from './card-actions';

/** What the user does with papers on the page: the background does it, a toast reports it, and it can be undone. */
export class CardCommands {
  readonly #undoIds: string[] = [];
  readonly #showToast: (text: string, undo?: () => void) => void;
  readonly #onDone: () => void;

  constructor(showToast: (text: string, undo?: () => void) => void, onDone: () => void) {
    this.#showToast = showToast;
    this.#onDone = onDone;
  }

  /** Sets the bookmark, or removes it. */
  toggleBookmark(paper: PagePaperState): void {
    const isOn = !paper.isBookmarked;
    this.#change(paper, bookmarkChange(isOn, new Date()), isOn ? 'Bookmarked.' : 'Bookmark removed.');
  }

  /** Hides the paper, or shows it again. */
  toggleHidden(paper: PagePaperState): void {
    const isHidden = !paper.isHidden;
    this.#change(paper, hiddenChange(isHidden, new Date()), isHidden ? 'Hidden.' : 'No longer hidden.');
  }

  /** Gives the paper a status, or removes the status if the paper has it. */
  toggleStatus(paper: PagePaperState, chosen: 'to-read' | 'read'): void {
    const status = paper.status === chosen ? undefined : chosen;
    const text = status ? `Marked “${CARD_ACTIONS[status]}”.` : 'Status removed.';
    this.#change(paper, statusChange(status), text);
  }

  /** Adds the paper to the list of a name, which is created if it does not exist. */
  addToNamedList({ id }: PagePaperState, name: string): void {
    this.#run(`Added to ${name}.`, () => sendCommand('putOnList', { to: { name }, paperIds: [id] }));
  }

  setOnList({ id }: PagePaperState, list: PageState['lists'][number], isOn: boolean): void {
    const listId = list.id;
    const paperIds = [id];
    this.#run(`${isOn ? 'Added to' : 'Removed from'} ${list.name}.`, () =>
      isOn
        ? sendCommand('putOnList', { to: { listId }, paperIds })
        : sendCommand('takeOffList', { listId, paperIds }),
    );
  }

  /** Undoes the last action on this page. */
  undo(): void {
    const undoId = this.#undoIds.pop();
    if (undoId !== undefined) this.#run('Undone.', () => sendCommand('undo', { undoId }));
  }

  #change({ id }: PagePaperState, change: AnnotationChange, text: string): void {
    this.#run(text, () => sendCommand('changeMarks', annotate([id], change)));
  }

  /** @param text what the toast says on success */
  async #run(text: string, run: () => Promise<object>): Promise<void> {
    try {
      const { undoId } = (await run()) as { undoId?: string };
      if (undoId !== undefined) this.#undoIds.push(undoId);
      this.#showToast(text, undoId === undefined ? undefined : () => this.undo());
    } catch {
      this.#showToast('Could not save. Nothing was changed.');
    }
    this.#onDone();
  }
}
