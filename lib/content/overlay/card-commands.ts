import { type CommandArgument, sendCommand } from '../../messages/commands';
import type { MarkedPaper, PageMarks } from './annotation-cache';
import { CARD_ACTIONS } from './card-actions';

/** Marks that are there or not: what it is called to set one, and to take it away. */
const TOGGLES = {
  bookmark: [
    ['bookmark', 'Bookmarked.'],
    ['unbookmark', 'Bookmark removed.'],
  ],
  hidden: [
    ['hide', 'Hidden.'],
    ['unhide', 'No longer hidden.'],
  ],
} as const;

type Change = Pick<CommandArgument<'changeMarks'>, 'deed' | 'name'>;
type Changes = CommandArgument<'changeMarks'>['patches'][number]['set'];

/** What the reader does to papers on the page: done by the background, told in words, and undone. */
export class CardCommands {
  readonly #undoIds: string[] = [];
  readonly #say: (text: string, undo?: () => void) => void;
  readonly #onDone: () => void;

  constructor(say: (text: string, undo?: () => void) => void, onDone: () => void) {
    this.#say = say;
    this.#onDone = onDone;
  }

  /** Sets a mark, or takes it away if it is there. */
  toggle(paper: MarkedPaper, mark: keyof typeof TOGGLES): void {
    const isOn = mark === 'bookmark' ? paper.isBookmarked : paper.isHidden;
    const [deed, text] = TOGGLES[mark][isOn ? 1 : 0];
    this.#change(paper, { deed }, { [mark]: isOn ? null : new Date().toISOString() }, text);
  }

  /** Gives the paper a status, or takes it away if it has that one. */
  toggleStatus(paper: MarkedPaper, wanted: 'to-read' | 'read'): void {
    const status = paper.status === wanted ? null : wanted;
    const text = status ? `Marked “${CARD_ACTIONS[status]}”.` : 'Status removed.';
    this.#change(paper, { deed: 'status', name: status ?? '' }, { status }, text);
  }

  /** Puts the paper on the list of a name, which is made if there is none. */
  putOnNamed({ id }: MarkedPaper, name: string): void {
    this.#attempt(`Added to ${name}.`, () => sendCommand('putOnList', { to: { name }, paperIds: [id] }));
  }

  setOnList({ id }: MarkedPaper, list: PageMarks['lists'][number], isOn: boolean): void {
    const listId = list.id;
    const paperIds = [id];
    this.#attempt(`${isOn ? 'Added to' : 'Removed from'} ${list.name}.`, () =>
      isOn
        ? sendCommand('putOnList', { to: { listId }, paperIds })
        : sendCommand('takeOffList', { listId, paperIds }),
    );
  }

  /** Takes back what was done last on this page. */
  undo(): void {
    const undoId = this.#undoIds.pop();
    if (undoId !== undefined) this.#attempt('Undone.', () => sendCommand('undo', { undoId }));
  }

  #change({ id }: MarkedPaper, change: Change, set: Changes, text: string): void {
    this.#attempt(text, () => sendCommand('changeMarks', { ...change, patches: [{ paperId: id, set }] }));
  }

  /** @param text what the reader is told when it is done, and that it was not when it could not be done */
  async #attempt(text: string, run: () => Promise<object>): Promise<void> {
    try {
      const { undoId } = (await run()) as { undoId?: string };
      if (undoId !== undefined) this.#undoIds.push(undoId);
      this.#say(text, undoId === undefined ? undefined : () => this.undo());
    } catch {
      this.#say(`Not saved: “${text}” Nothing was changed.`);
    }
    this.#onDone();
  }
}
