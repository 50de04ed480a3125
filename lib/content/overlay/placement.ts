import type { CardBadge } from './card-badge';

/**
 * Keeps badges over cards that are not positioned: there the host covers a larger element around the card, and its content
 * is placed where the card is. A card may move when the elements around it change their size.
 */
export class Placement {
  readonly #badges = new Set<CardBadge>();
  readonly #observer = new ResizeObserver(() => this.update());

  track(badge: CardBadge): void {
    this.#badges.add(badge);
    this.#observer.observe(badge.card);
    this.#observer.observe(badge.host);
  }

  /** Reads all positions first, then writes. */
  update(): void {
    const writes = [...this.#badges].map(({ card, host, root }) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      const around = host.getBoundingClientRect();
      const inset = `${top - around.top}px auto auto ${left - around.left}px`;
      return () => Object.assign(root.style, { inset, width: `${width}px`, height: `${height}px` });
    });
    for (const write of writes) write();
  }

  untrack(badge: CardBadge): void {
    this.#badges.delete(badge);
    this.#observer.unobserve(badge.card);
    this.#observer.unobserve(badge.host);
  }
}
