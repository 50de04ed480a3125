/** A card may be given its mark so often within a while, in milliseconds; a page that takes it out more often wins. */
const MOST = 5;
const WHILE = 10_000;

/** Where on the page our elements belong, so that what others do to them can be told from what we do. */
export class NodeRegistry {
  readonly #homes = new WeakMap<Node, Element | null>();
  readonly #given = new Map<string, number[]>();

  /** Puts an element where it belongs. */
  attach(node: Element, home: Element): void {
    this.#homes.set(node, home);
    home.append(node);
  }

  /** An element that is no longer wanted belongs nowhere. */
  detach(node: Element): void {
    this.#homes.set(node, null);
    node.remove();
  }

  isOurs(node: Node): boolean {
    return this.#homes.has(node);
  }

  isInPlace(node: Node): boolean {
    return this.isOurs(node) && node.parentNode === this.#homes.get(node);
  }

  /** Whether a change of the page is nothing but ours. */
  isOwnMutation({ addedNodes, removedNodes }: MutationRecord): boolean {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every((node) => this.isInPlace(node));
  }

  /**
   * Whether a mark may be put in its place once more. With a page that takes marks out again and again nobody fights:
   * it has won until it goes to another address.
   *
   * @param key of what is marked
   */
  mayReattach(key: string): boolean {
    const now = performance.now();
    const before = this.#given.get(key) ?? [];
    if (before.length > MOST) return false;
    this.#given.set(key, [...before.filter((at) => now - at < WHILE), now]);
    return true;
  }

  /** Another address is a new beginning. */
  resetBudget(): void {
    this.#given.clear();
  }
}
