import type { FinishedCardStyle } from '../../settings/settings';
import type { MarkedPaper } from './annotation-cache';
import { badgeAppearance, isFinished } from './badge-appearance';
import { CARD_ACTIONS, type CardAction } from './card-actions';
import { h, icon, iconButton, nameButton, textButton } from './element';
import type { ListingCard } from './listed-cards';
import { BADGE_TAG, createShadowHost } from './shadow-host';
import { onTrustedEvent } from './trusted-events';

/** The mark of one card, with the bar that opens from it. */
export class CardBadge {
  readonly host: HTMLElement;
  readonly card: Element;
  readonly requestedId: string;
  readonly root: HTMLElement;
  paper: MarkedPaper | undefined;
  isNew = false;
  readonly #mark: HTMLElement;
  readonly #bar = h('div', { class: 'surface toolbar', role: 'toolbar', 'aria-label': 'Papershelf' });
  readonly #life = new AbortController();
  readonly #strip: HTMLElement;
  #state = '';
  /** The reader wants to see it though it would be collapsed. */
  #isOpened = false;

  /** @param onAction told what the reader wants */
  constructor(
    { root: card, requestedId }: ListingCard,
    onAction: (badge: CardBadge, action: CardAction) => void,
  ) {
    this.card = card;
    this.requestedId = requestedId;
    this.#mark = iconButton('new', '', () => onAction(this, 'bookmark'));
    const zone = h('div', { class: 'badge-zone' }, this.#mark);
    this.#strip = textButton(card.querySelector('h3,h2')?.textContent.trim() ?? '', () => {
      this.#isOpened = true;
      this.#collapse(false);
    });
    this.#strip.className = 'collapsed-title cover';
    const { host, root } = createShadowHost(
      BADGE_TAG,
      h('div', { class: 'dim-layer cover' }),
      this.#strip,
      zone,
    );
    this.host = host;
    this.root = root;
    // The bar is made when it is wanted: a page has a hundred cards.
    onTrustedEvent(zone, 'pointerenter focusin', () => {
      if (this.#bar.firstChild) return;
      zone.append(this.#bar);
      for (const action of Object.keys(CARD_ACTIONS) as CardAction[])
        this.#bar.append(iconButton(action, CARD_ACTIONS[action], () => onAction(this, action)));
      this.#press();
    });
    // A card under a veil is read without it.
    const peek = ({ type }: Event) => root.classList.toggle('hovered', /enter|in$/.test(type));
    const { signal } = this.#life;
    onTrustedEvent(card, 'pointerenter pointerleave focusin focusout', peek, { passive: true, signal });
  }

  /** @param finished what becomes of the card of a paper that was read or hidden */
  render(paper: MarkedPaper, isNew: boolean, finished: FinishedCardStyle): void {
    // A page that changes all the time is drawn all the time.
    const state = JSON.stringify([paper, isNew, finished]);
    if (state === this.#state) return;
    this.#state = state;
    this.paper = paper;
    this.isNew = isNew;
    const { face, isAmber, words } = badgeAppearance(paper, isNew);
    this.#mark.replaceChildren(icon(face));
    this.#mark.className = isAmber ? 'badge bookmarked' : 'badge';
    nameButton(this.#mark, words);
    this.root.classList.toggle('dimmed', finished === 'dim' && isFinished(paper));
    this.#collapse(finished === 'collapse' && isFinished(paper) && !this.#isOpened);
    this.#press();
  }

  /**
   * Makes the card a strip with its title, or what it was. The one thing that changes an element of the site, which can
   * see it: only for readers who have chosen so.
   */
  #collapse(isCollapsed: boolean): void {
    const { style } = this.card as HTMLElement;
    if (isCollapsed === this.root.classList.contains('collapsed')) return;
    this.root.classList.toggle('collapsed', isCollapsed);
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
    this.root.classList.add('focused');
    this.#mark.focus({ preventScroll: true });
  }

  /** Where the mark is on the screen. */
  bounds(): DOMRect {
    return this.#mark.getBoundingClientRect();
  }

  /** Ends its listening; the card is as it was. */
  destroy(): void {
    this.#collapse(false);
    this.#life.abort();
  }
}
