import type { CardBadge } from './card-badge';

/**
 * Keeps marks over cards that are not positioned: there a host covers a larger element around the card, and what is shown
 * lies in it where the card is. A card may move when the elements around it change their size.
 */
export class Placement {
  readonly #marks = new Set<CardBadge>();
  readonly #observer = new ResizeObserver(() => this.update());

  track(mark: CardBadge): void {
    this.#marks.add(mark);
    this.#observer.observe(mark.card);
    this.#observer.observe(mark.host);
  }

  /** Reads where everything is, then writes. */
  update(): void {
    const frames = [...this.#marks].map(({ card, host, root }) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      const around = host.getBoundingClientRect();
      const inset = `${top - around.top}px auto auto ${left - around.left}px`;
      return () => Object.assign(root.style, { inset, width: `${width}px`, height: `${height}px` });
    });
    for (const write of frames) write();
  }

  untrack(mark: CardBadge): void {
    this.#marks.delete(mark);
    this.#observer.unobserve(mark.card);
    this.#observer.unobserve(mark.host);
  }
}
