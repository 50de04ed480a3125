import type { Settings } from '../../settings/settings';
import type { PageStateCache } from './annotation-cache';
import type { CardAction } from './card-actions';
import { CardBadge } from './card-badge';
import { CardCommands } from './card-commands';
import { ListPicker } from './list-picker';
import type { ListingCard } from './listed-cards';
import type { NodeRegistry } from './node-registry';
import { Placement } from './placement';
import { BADGE_TAG } from './shadow-host';
import { onSchemeChange, pageScheme } from './theme';
import { Toasts } from './toasts';

/** What the badge layer needs from the page overlay. */
export interface BadgeLayerHost {
  readonly cache: PageStateCache;
  readonly nodes: NodeRegistry;
  /** The address without its fragment. */
  readonly page: string;
  readonly settings: Settings | undefined;
  /** The cards as they are now. */
  cards(): ListingCard[];
  /** Asks the library for the state of the papers again. */
  refresh(): unknown;
}

/** The badges on the cards of a page, the toasts, and what the user does with them. */
export class BadgeLayer {
  readonly toasts = new Toasts(() => this.nextNew());
  readonly commands: CardCommands;
  readonly #host: BadgeLayerHost;
  readonly #picker: ListPicker;
  readonly #placement = new Placement();
  /** In the order of the page. */
  #badges: CardBadge[] = [];

  /** @param signal removes its listeners */
  constructor(layerHost: BadgeLayerHost, signal: AbortSignal) {
    this.#host = layerHost;
    this.commands = new CardCommands(
      (...toast) => this.toasts.show(...toast),
      () => layerHost.refresh(),
    );
    this.#picker = new ListPicker(
      this.toasts,
      ({ paper }, name) => paper && this.commands.addToNamedList(paper, name),
      ({ paper }, list, isOn) => paper && this.commands.setOnList(paper, list, isOn),
    );
    onSchemeChange(() => this.render(), signal);
  }

  get isPicking(): boolean {
    return this.#picker.isOpen;
  }

  /**
   * Gives every card of a paper in the library one badge, that of its own paper, and removes everything that imitates one.
   */
  render(): void {
    const layerHost = this.#host;
    const { cache, nodes, page, settings } = layerHost;
    const before = new Map(this.#badges.map((badge) => [badge.card, badge]));
    const scheme = pageScheme();
    // Reads the page's layout before it writes anything.
    const targets = layerHost.cards().map((card) => ({
      card,
      isFramed:
        before.get(card.root)?.requestedId !== card.requestedId &&
        getComputedStyle(card.root).position === 'static',
    }));
    if (!nodes.isInPlace(this.toasts.host) && nodes.mayReattach(''))
      nodes.attach(this.toasts.host, document.body);
    this.#badges = targets.flatMap(({ card, isFramed }) => {
      const paper = cache.get(card.requestedId);
      const old = before.get(card.root);
      const isSame = old?.requestedId === card.requestedId;
      if (!paper?.isSaved || !((isSame && nodes.isInPlace(old.host)) || nodes.mayReattach(card.requestedId)))
        return [];
      const badge = isSame ? old : new CardBadge(card, (one, action) => this.perform(one, action));
      badge.render(paper, cache.isNew(paper.id), settings?.finished ?? 'show');
      if (!nodes.isInPlace(badge.host)) nodes.attach(badge.host, card.root);
      if (isFramed) this.#placement.track(badge);
      return badge;
    });
    for (const badge of before.values()) if (!this.#badges.includes(badge)) this.#remove(badge);
    for (const other of document.querySelectorAll(BADGE_TAG)) if (!nodes.isOurs(other)) other.remove();
    for (const { root } of [this.toasts, ...this.#badges]) root.style.colorScheme = scheme;
    this.#placement.update();
    const isNew = new Set(this.#badges.flatMap((badge) => (badge.isNew ? badge.requestedId : [])));
    this.toasts.showNewCount(settings?.tellsNew ? isNew.size : 0, page);
    this.#picker.update(cache.lists);
  }

  /** Performs an action on the paper of a badge, if the badge is still on that paper's card. */
  perform(badge: CardBadge, action: CardAction): void {
    const { paper, card, requestedId, host } = badge;
    const layerHost = this.#host;
    const isInPlace =
      layerHost.nodes.isInPlace(host) &&
      layerHost.cards().some((listed) => listed.root === card && listed.requestedId === requestedId);
    if (!isInPlace || !paper) this.render();
    else if (action === 'bookmark') this.commands.toggleBookmark(paper);
    else if (action === 'hidden') this.commands.toggleHidden(paper);
    else if (action === 'list') this.#picker.open(badge, layerHost.cache.lists);
    else this.commands.toggleStatus(paper, action);
  }

  /** The current badge: the one with the focus, if it is in sight, else the one under the pointer. */
  current(): CardBadge | undefined {
    const focused = this.#badges.find(({ host }) => host === document.activeElement);
    return focused && isInSight(focused) ? focused : this.#badges.find(({ card }) => card.matches(':hover'));
  }

  firstInSight(): CardBadge | undefined {
    return this.#badges.find(isInSight);
  }

  /** Goes to another card: `by` cards further, or back. */
  step(by: number): void {
    const current = this.current();
    goTo(current ? this.#badges[this.#badges.indexOf(current) + by] : this.firstInSight());
  }

  /** Goes to the next new paper, and after the last one to the first. */
  nextNew(): void {
    const current = this.current();
    const first = current ?? this.firstInSight();
    const from = first ? this.#badges.indexOf(first) + (current ? 1 : 0) : 0;
    goTo([...this.#badges.slice(from), ...this.#badges].find(({ isNew }) => isNew));
  }

  #remove(badge: CardBadge): void {
    this.#placement.untrack(badge);
    this.#host.nodes.detach(badge.host);
    badge.destroy();
  }

  /** Removes everything from the page. */
  destroy(): void {
    for (const badge of this.#badges) this.#remove(badge);
    this.#host.nodes.detach(this.toasts.host);
    this.toasts.destroy();
  }
}

function isInSight({ card }: CardBadge): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 40 && top < innerHeight - 40;
}

function goTo(badge: CardBadge | undefined): void {
  badge?.card.scrollIntoView({ block: 'center', behavior: 'instant' });
  badge?.focus();
}
