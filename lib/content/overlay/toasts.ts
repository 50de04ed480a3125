import { h, iconButton, textAttributes, textButton } from './element';
import { createShadowHost, TOASTS_TAG } from './shadow-host';

/** In milliseconds: time enough to read a sentence and decide. */
const STAYS = 8_000;

/** What is said of the page as a whole, in a corner of the window: how many papers are new, and what was just done. */
export class Toasts {
  readonly host: HTMLElement;
  readonly root: HTMLElement;
  readonly #status = h('div', { role: 'status' });
  readonly #count = h('span');
  readonly #pill: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #page = '';
  /** The address on which the reader does not want to know what is new. */
  #closedOn = '';

  /** @param onNext told that the reader wants to go to the next new paper */
  constructor(onNext: () => void) {
    const close = iconButton('close', 'Close', () => {
      this.#closedOn = this.#page;
      this.#pill.hidden = true;
    });
    this.#pill = h('div', { class: 'surface toast' }, this.#count, textButton('Next new', onNext), close);
    const { host, root } = createShadowHost(TOASTS_TAG, this.#status, this.#pill);
    this.host = host;
    this.root = root;
    root.classList.add('toast-corner');
  }

  /**
   * Says what was done, and offers to take it back. It stays while the pointer or the focus is on it.
   *
   * @param undo without one nothing is offered
   */
  show(text: string, undo?: () => void): void {
    const note = h('div', { class: 'surface toast' }, h('span', textAttributes(text)));
    if (undo) note.append(textButton('Undo', undo));
    this.#status.replaceChildren(note);
    const fade = (wait: number) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (note.matches(':hover,:focus-within')) fade(1_000);
        else note.remove();
      }, wait);
    };
    fade(STAYS);
  }

  /** Says how many papers are new on an address; of none, nothing. */
  showNewCount(count: number, page: string): void {
    this.#page = page;
    this.#pill.hidden = count === 0 || page === this.#closedOn;
    this.#count.dataset.text = `${count} new since you were last here`;
  }

  /** Ends its waiting. */
  destroy(): void {
    clearTimeout(this.#timer);
  }
}
