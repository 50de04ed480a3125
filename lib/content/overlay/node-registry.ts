/**
 * A badge is attached to a card at most this often within a period, in milliseconds; a page that removes it more often wins.
 */
const MAX_ATTACHES = 5;
const PERIOD_MS = 10_000;

/** Where on the page the extension's elements belong, which tells its own changes from those of the site. */
export class NodeRegistry {
  readonly #parents = new WeakMap<Node, Element | null>();
  readonly #attachTimes = new Map<string, number[]>();

  /** Attaches an element to its parent. */
  attach(node: Element, parent: Element): void {
    this.#parents.set(node, parent);
    parent.append(node);
  }

  /** Removes an element for good. */
  detach(node: Element): void {
    this.#parents.set(node, null);
    node.remove();
  }

  isOurs(node: Node): boolean {
    return this.#parents.has(node);
  }

  isInPlace(node: Node): boolean {
    return this.isOurs(node) && node.parentNode === this.#parents.get(node);
  }

  /** Whether a change of the page is the extension's alone. */
  isOwnMutation({ addedNodes, removedNodes }: MutationRecord): boolean {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every((node) => this.isInPlace(node));
  }

  /**
   * Whether a badge may be attached once more. A page that removes badges again and again wins until it goes to another
   * address.
   *
   * @param key of the card
   */
  mayReattach(key: string): boolean {
    const now = performance.now();
    const before = this.#attachTimes.get(key) ?? [];
    if (before.length > MAX_ATTACHES) return false;
    this.#attachTimes.set(key, [...before.filter((at) => now - at < PERIOD_MS), now]);
    return true;
  }

  /** Another address starts from zero. */
  resetBudget(): void {
    this.#attachTimes.clear();
  }
}
