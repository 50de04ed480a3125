import type { PagePaperState } from '../../library/model/results';
import type { FinishedCardStyle } from '../../settings/settings';
import { badgeAppearance, isFinished } from './badge-appearance';
import { CARD_ACTIONS, type CardAction } from './card-actions';
import { h, icon, iconButton, nameButton, textButton } from './element';
import type { ListingCard } from './listed-cards';
import { BADGE_TAG, createShadowHost } from './shadow-host';
import { onTrustedEvent } from './trusted-events';

/** The badge of one card, with the toolbar that opens from it. */
export class CardBadge {
  readonly host: HTMLElement;
  readonly card: Element;
  readonly requestedId: string;
  readonly root: HTMLElement;
  paper: PagePaperState | undefined;
  isNew = false;
  readonly #button: HTMLElement;
  readonly #toolbar = h('div', { class: 'surface toolbar', role: 'toolbar', 'aria-label': 'Papershelf' });
  readonly #lifetime = new AbortController();
  readonly #collapsedTitle: HTMLElement;
  #state = '';
  /** The user has opened the card, which would be collapsed otherwise. */
  #isExpanded = false;

  /** @param onAction called when the user chooses an action */
  constructor(
    { root: card, requestedId }: ListingCard,
    onAction: (badge: CardBadge, action: CardAction) => void,
  ) {
    this.card = card;
    this.requestedId = requestedId;
    this.#button = iconButton('new', '', () => onAction(this, 'bookmark'));
    const zone = h('div', { class: 'badge-zone' }, this.#button);
    this.#collapsedTitle = textButton(card.querySelector('h3,h2')?.textContent.trim() ?? '', () => {
      this.#isExpanded = true;
      this.#collapse(false);
    });
    this.#collapsedTitle.className = 'collapsed-title cover';
    const { host, root } = createShadowHost(
      BADGE_TAG,
      h('div', { class: 'dim-layer cover' }),
      this.#collapsedTitle,
      zone,
    );
    this.host = host;
    this.root = root;
    // The toolbar is created on demand: a page has a hundred cards.
    onTrustedEvent(zone, 'pointerenter focusin', () => {
      if (this.#toolbar.firstChild) return;
      zone.append(this.#toolbar);
      for (const action of Object.keys(CARD_ACTIONS) as CardAction[])
        this.#toolbar.append(iconButton(action, CARD_ACTIONS[action], () => onAction(this, action)));
      this.#updatePressed();
    });
    // A dimmed card is shown in full while the user reads it.
    const toggleHover = ({ type }: Event) => root.classList.toggle('hovered', /enter|in$/.test(type));
    const { signal } = this.#lifetime;
    onTrustedEvent(card, 'pointerenter pointerleave focusin focusout', toggleHover, {
      passive: true,
      signal,
    });
  }

  /** @param finished how to show the card of a paper that was read or hidden */
  render(paper: PagePaperState, isNew: boolean, finished: FinishedCardStyle): void {
    // A page that changes all the time calls this all the time.
    const state = JSON.stringify([paper, isNew, finished]);
    if (state === this.#state) return;
    this.#state = state;
    this.paper = paper;
    this.isNew = isNew;
    const { iconName, isAmber, label } = badgeAppearance(paper, isNew);
    this.#button.replaceChildren(icon(iconName));
    this.#button.className = isAmber ? 'badge bookmarked' : 'badge';
    nameButton(this.#button, label);
    this.root.classList.toggle('dimmed', finished === 'dim' && isFinished(paper));
    this.#collapse(finished === 'collapse' && isFinished(paper) && !this.#isExpanded);
    this.#updatePressed();
  }

  /**
   * Collapses the card to its title, or restores it. The only thing that changes an element of the site, which can detect
   * it: only for users who have chosen so.
   */
  #collapse(isCollapsed: boolean): void {
    const { style } = this.card as HTMLElement;
    if (isCollapsed === this.root.classList.contains('collapsed')) return;
    this.root.classList.toggle('collapsed', isCollapsed);
    style.maxHeight = isCollapsed ? '34px' : '';
    style.overflow = isCollapsed ? 'hidden' : '';
  }

  #updatePressed(): void {
    const { isBookmarked, listIds, isHidden, status } = this.paper ?? {};
    const pressed = [isBookmarked, listIds?.[0], status === 'to-read', status === 'read', isHidden];
    [...this.#toolbar.children].forEach((button, at) => {
      button.ariaPressed = String(!!pressed[at]);
    });
  }

  /** Gives the badge the focus, and the card an outline. */
  focus(): void {
    this.root.classList.add('focused');
    this.#button.focus({ preventScroll: true });
  }

  /** Where the badge is on the screen. */
  bounds(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  /** Removes its listeners and restores the card. */
  destroy(): void {
    this.#collapse(false);
    this.#lifetime.abort();
  }
}
