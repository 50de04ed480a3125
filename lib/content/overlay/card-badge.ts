import type { Finished } from '../../settings/settings';
import type { MarkedPaper } from './annotation-cache';
import { isFinished, markLook } from './badge-appearance';
import { DOINGS, type Doing } from './card-actions';
import { h, icon, iconButton, nameButton, textButton } from './element';
import type { ListedCard } from './listed-cards';
import { MARK_NAME, ownHost } from './shadow-host';
import { onTrusted } from './trusted-events';

/** The mark of one card, with the bar that opens from it. */
export class CardMark {
  readonly host: HTMLElement;
  readonly root: Element;
  readonly asked: string;
  readonly all: HTMLElement;
  paper: MarkedPaper | undefined;
  isNew = false;
  readonly #mark: HTMLElement;
  readonly #bar = h('div', { class: 'card bar', role: 'toolbar', 'aria-label': 'Papershelf' });
  readonly #life = new AbortController();
  readonly #strip: HTMLElement;
  #state = '';
  /** The reader wants to see it though it would be collapsed. */
  #isOpened = false;

  /** @param onDo told what the reader wants */
  constructor({ root, asked }: ListedCard, onDo: (mark: CardMark, doing: Doing) => void) {
    this.root = root;
    this.asked = asked;
    this.#mark = iconButton('new', '', () => onDo(this, 'bookmark'));
    const zone = h('div', { class: 'zone' }, this.#mark);
    this.#strip = textButton(root.querySelector('h3,h2')?.textContent.trim() ?? '', () => {
      this.#isOpened = true;
      this.#collapse(false);
    });
    this.#strip.className = 'strip over';
    const { host, all } = ownHost(MARK_NAME, h('div', { class: 'veil over' }), this.#strip, zone);
    this.host = host;
    this.all = all;
    // The bar is made when it is wanted: a page has a hundred cards.
    onTrusted(zone, 'pointerenter focusin', () => {
      if (this.#bar.firstChild) return;
      zone.append(this.#bar);
      for (const doing of Object.keys(DOINGS) as Doing[])
        this.#bar.append(iconButton(doing, DOINGS[doing], () => onDo(this, doing)));
      this.#press();
    });
    // A card under a veil is read without it.
    const peek = ({ type }: Event) => all.classList.toggle('peek', /enter|in$/.test(type));
    const { signal } = this.#life;
    onTrusted(root, 'pointerenter pointerleave focusin focusout', peek, { passive: true, signal });
  }

  /** @param finished what becomes of the card of a paper that was read or hidden */
  show(paper: MarkedPaper, isNew: boolean, finished: Finished): void {
    // A page that changes all the time is drawn all the time.
    const state = JSON.stringify([paper, isNew, finished]);
    if (state === this.#state) return;
    this.#state = state;
    this.paper = paper;
    this.isNew = isNew;
    const { face, isAmber, words } = markLook(paper, isNew);
    this.#mark.replaceChildren(icon(face));
    this.#mark.className = isAmber ? 'mark amber' : 'mark';
    nameButton(this.#mark, words);
    this.all.classList.toggle('dim', finished === 'dim' && isFinished(paper));
    this.#collapse(finished === 'collapse' && isFinished(paper) && !this.#isOpened);
    this.#press();
  }

  /**
   * Makes the card a strip with its title, or what it was. The one thing that changes an element of the site, which can
   * see it: only for readers who have chosen so.
   */
  #collapse(isCollapsed: boolean): void {
    const { style } = this.root as HTMLElement;
    if (isCollapsed === this.all.classList.contains('shut')) return;
    this.all.classList.toggle('shut', isCollapsed);
    style.maxHeight = isCollapsed ? '34px' : '';
    style.overflow = isCollapsed ? 'hidden' : '';
  }

  #press(): void {
    const { isBookmarked, listIds, isHidden, status } = this.paper ?? {};
    const pressed = [isBookmarked, listIds?.[0], status === 'to-read', status === 'read', isHidden];
    [...this.#bar.children].forEach((button, at) => {
      button.ariaPressed = String(!!pressed[at]);
    });
  }

  /** Gives the mark the focus, and the card an outline. */
  focus(): void {
    this.all.classList.add('at');
    this.#mark.focus({ preventScroll: true });
  }

  /** Where the mark is on the screen. */
  bounds(): DOMRect {
    return this.#mark.getBoundingClientRect();
  }

  /** Ends its listening; the card is as it was. */
  end(): void {
    this.#collapse(false);
    this.#life.abort();
  }
}
