/** A card may be given its mark so often within a while, in milliseconds; a page that takes it out more often wins. */
const MOST = 5;
const WHILE = 10_000;

/** Where on the page our elements belong, so that what others do to them can be told from what we do. */
export class OwnNodes {
  readonly #homes = new WeakMap<Node, Element | null>();
  readonly #given = new Map<string, number[]>();

  /** Puts an element where it belongs. */
  put(node: Element, home: Element): void {
    this.#homes.set(node, home);
    home.append(node);
  }

  /** An element that is no longer wanted belongs nowhere. */
  retire(node: Element): void {
    this.#homes.set(node, null);
    node.remove();
  }

  isOurs(node: Node): boolean {
    return this.#homes.has(node);
  }

  isAtHome(node: Node): boolean {
    return this.isOurs(node) && node.parentNode === this.#homes.get(node);
  }

  /** Whether a change of the page is nothing but ours. */
  isOwnWork({ addedNodes, removedNodes }: MutationRecord): boolean {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every((node) => this.isAtHome(node));
  }

  /**
   * Whether a mark may be put in its place once more. With a page that takes marks out again and again nobody fights:
   * it has won until it goes to another address.
   *
   * @param key of what is marked
   */
  mayPut(key: string): boolean {
    const now = performance.now();
    const before = this.#given.get(key) ?? [];
    if (before.length > MOST) return false;
    this.#given.set(key, [...before.filter((at) => now - at < WHILE), now]);
    return true;
  }

  /** Another address is a new beginning. */
  forgive(): void {
    this.#given.clear();
  }
}
