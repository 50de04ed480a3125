import { h, iconButton, textAttributes, textButton } from './element';
import { createShadowHost, TOASTS_TAG } from './shadow-host';

/** In milliseconds: time enough to read a sentence and decide. */
const VISIBLE_MS = 8_000;

/** Messages about the page as a whole, in a corner of the window: how many papers are new, and what was just done. */
export class Toasts {
  readonly host: HTMLElement;
  readonly root: HTMLElement;
  readonly #status = h('div', { role: 'status' });
  readonly #count = h('span');
  readonly #pill: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #page = '';
  /** The address on which the user has closed the count. */
  #dismissedOn = '';

  /** @param onNext called when the user wants to go to the next new paper */
  constructor(onNext: () => void) {
    const close = iconButton('close', 'Close', () => {
      this.#dismissedOn = this.#page;
      this.#pill.hidden = true;
    });
    this.#pill = h('div', { class: 'surface toast' }, this.#count, textButton('Next', onNext), close);
    const { host, root } = createShadowHost(TOASTS_TAG, this.#status, this.#pill);
    this.host = host;
    this.root = root;
    root.classList.add('toast-corner');
  }

  /**
   * Shows what was done, and offers to undo it. It stays while the pointer or the focus is on it.
   *
   * @param undo when absent, no undo is offered
   */
  show(text: string, undo?: () => void): void {
    const toast = h('div', { class: 'surface toast' }, h('span', textAttributes(text)));
    if (undo) toast.append(textButton('Undo', undo));
    this.#status.replaceChildren(toast);
    const fade = (wait: number) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (toast.matches(':hover,:focus-within')) fade(1_000);
        else toast.remove();
      }, wait);
    };
    fade(VISIBLE_MS);
  }

  /** Shows how many papers are new on an address; nothing if none is. */
  showNewCount(count: number, page: string): void {
    this.#page = page;
    this.#pill.hidden = count === 0 || page === this.#dismissedOn;
    this.#count.dataset.text = `${count} new on this page`;
  }

  /** Ends its timer. */
  destroy(): void {
    clearTimeout(this.#timer);
  }
}
