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

/** What the page around the marks is asked for. */
export interface BadgeLayerHost {
  readonly known: PageStateCache;
  readonly nodes: NodeRegistry;
  /** The address without its fragment. */
  readonly page: string;
  readonly settings: Settings | undefined;
  /** The cards as they are now. */
  cards(): ListingCard[];
  /** Asks the library again. */
  refresh(): unknown;
}

/** The marks on the cards of a page, the notices, and what the reader does with them. */
export class BadgeLayer {
  readonly toasts = new Toasts(() => this.nextNew());
  readonly commands: CardCommands;
  readonly #source: BadgeLayerHost;
  readonly #picker: ListPicker;
  readonly #placement = new Placement();
  /** In the order of the page. */
  #marks: CardBadge[] = [];

  /** @param signal ends its listening */
  constructor(source: BadgeLayerHost, signal: AbortSignal) {
    this.#source = source;
    this.commands = new CardCommands(
      (...said) => this.toasts.show(...said),
      () => source.refresh(),
    );
    this.#picker = new ListPicker(
      this.toasts,
      ({ paper }, name) => paper && this.commands.putOnNamed(paper, name),
      ({ paper }, list, isOn) => paper && this.commands.setOnList(paper, list, isOn),
    );
    onSchemeChange(() => this.render(), signal);
  }

  get isPicking(): boolean {
    return this.#picker.isOpen;
  }

  /** Sees to it that every card of a paper in the library has one mark, that of its own paper, and that nothing else looks like one. */
  render(): void {
    const source = this.#source;
    const { known, nodes, page, settings } = source;
    const before = new Map(this.#marks.map((mark) => [mark.card, mark]));
    const scheme = pageScheme();
    // All that is read of the page's layout is read before anything is written.
    const places = source.cards().map((card) => ({
      card,
      isFramed:
        before.get(card.root)?.requestedId !== card.requestedId &&
        getComputedStyle(card.root).position === 'static',
    }));
    if (!nodes.isInPlace(this.toasts.host) && nodes.mayReattach(''))
      nodes.attach(this.toasts.host, document.body);
    this.#marks = places.flatMap(({ card, isFramed }) => {
      const paper = known.of(card.requestedId);
      const old = before.get(card.root);
      const isSame = old?.requestedId === card.requestedId;
      if (!paper?.isSaved || !((isSame && nodes.isInPlace(old.host)) || nodes.mayReattach(card.requestedId)))
        return [];
      const mark = isSame ? old : new CardBadge(card, (one, action) => this.perform(one, action));
      // Cards of papers that are finished do not collapse yet: whoever wants that has them dimmed.
      mark.render(paper, known.isNew(paper.id), settings?.finished ?? 'show');
      if (!nodes.isInPlace(mark.host)) nodes.attach(mark.host, card.root);
      if (isFramed) this.#placement.track(mark);
      return mark;
    });
    for (const mark of before.values()) if (!this.#marks.includes(mark)) this.#remove(mark);
    for (const other of document.querySelectorAll(BADGE_TAG)) if (!nodes.isOurs(other)) other.remove();
    for (const { root } of [this.toasts, ...this.#marks]) root.style.colorScheme = scheme;
    this.#placement.update();
    const isNew = new Set(this.#marks.flatMap((mark) => (mark.isNew ? mark.requestedId : [])));
    this.toasts.showNewCount(settings?.tellsNew ? isNew.size : 0, page);
    this.#picker.update(known.lists);
  }

  /** Does to the paper of a mark what the reader wants, if the mark still stands on that paper's card. */
  perform(mark: CardBadge, action: CardAction): void {
    const { paper, card, requestedId, host } = mark;
    const source = this.#source;
    const isInPlace =
      source.nodes.isInPlace(host) &&
      source.cards().some((listed) => listed.root === card && listed.requestedId === requestedId);
    if (!isInPlace || !paper) this.render();
    else if (action === 'bookmark' || action === 'hidden') this.commands.toggle(paper, action);
    else if (action === 'list') this.#picker.open(mark, source.known.lists);
    else this.commands.toggleStatus(paper, action);
  }

  /** Where the reader is: the mark with the focus, if it is in sight, else the one under the pointer. */
  current(): CardBadge | undefined {
    const focused = this.#marks.find(({ host }) => host === document.activeElement);
    return focused && isInSight(focused) ? focused : this.#marks.find(({ card }) => card.matches(':hover'));
  }

  firstInSight(): CardBadge | undefined {
    return this.#marks.find(isInSight);
  }

  /** Goes to another card: so many further, or so many back. */
  step(by: number): void {
    const current = this.current();
    goTo(current ? this.#marks[this.#marks.indexOf(current) + by] : this.firstInSight());
  }

  /** Goes to the next new paper, and behind the last one to the first. */
  nextNew(): void {
    const current = this.current();
    const first = current ?? this.firstInSight();
    const from = first ? this.#marks.indexOf(first) + (current ? 1 : 0) : 0;
    goTo([...this.#marks.slice(from), ...this.#marks].find(({ isNew }) => isNew));
  }

  #remove(mark: CardBadge): void {
    this.#placement.untrack(mark);
    this.#source.nodes.detach(mark.host);
    mark.destroy();
  }

  /** Leaves the page as if nothing had been there. */
  destroy(): void {
    for (const mark of this.#marks) this.#remove(mark);
    this.#source.nodes.detach(this.toasts.host);
    this.toasts.destroy();
  }
}

function isInSight({ card }: CardBadge): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 40 && top < innerHeight - 40;
}

function goTo(mark: CardBadge | undefined): void {
  mark?.card.scrollIntoView({ block: 'center', behavior: 'instant' });
  mark?.focus();
}
