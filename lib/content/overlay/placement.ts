import type { CardMark } from './card-badge';

/**
 * Keeps marks over cards that are not positioned: there a host covers a larger element around the card, and what is shown
 * lies in it where the card is. A card may move when the elements around it change their size.
 */
export class Placement {
  readonly #marks = new Set<CardMark>();
  readonly #observer = new ResizeObserver(() => this.place());

  keep(mark: CardMark): void {
    this.#marks.add(mark);
    this.#observer.observe(mark.root);
    this.#observer.observe(mark.host);
  }

  /** Reads where everything is, then writes. */
  place(): void {
    const frames = [...this.#marks].map(({ root, host, all }) => {
      const { left, top, width, height } = root.getBoundingClientRect();
      const around = host.getBoundingClientRect();
      const inset = `${top - around.top}px auto auto ${left - around.left}px`;
      return () => Object.assign(all.style, { inset, width: `${width}px`, height: `${height}px` });
    });
    for (const write of frames) write();
  }

  drop(mark: CardMark): void {
    this.#marks.delete(mark);
    this.#observer.unobserve(mark.root);
    this.#observer.unobserve(mark.host);
  }
}
