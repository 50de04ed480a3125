import type { Settings } from '../../settings/settings';
import type { KnownMarks } from './annotation-cache';
import type { Doing } from './card-actions';
import { CardMark } from './card-badge';
import { ReaderActs } from './card-commands';
import { ListPicker } from './list-picker';
import type { ListedCard } from './listed-cards';
import type { OwnNodes } from './node-registry';
import { Placement } from './placement';
import { MARK_NAME } from './shadow-host';
import { onSchemeChange, pageScheme } from './theme';
import { Notices } from './toasts';

/** What the page around the marks is asked for. */
export interface MarkedPageSource {
  readonly known: KnownMarks;
  readonly nodes: OwnNodes;
  /** The address without its fragment. */
  readonly page: string;
  readonly settings: Settings | undefined;
  /** The cards as they are now. */
  cards(): ListedCard[];
  /** Asks the library again. */
  refresh(): unknown;
}

/** The marks on the cards of a page, the notices, and what the reader does with them. */
export class MarkedPage {
  readonly notices = new Notices(() => this.nextNew());
  readonly acts: ReaderActs;
  readonly #source: MarkedPageSource;
  readonly #picker: ListPicker;
  readonly #placement = new Placement();
  /** In the order of the page. */
  #marks: CardMark[] = [];

  /** @param signal ends its listening */
  constructor(source: MarkedPageSource, signal: AbortSignal) {
    this.#source = source;
    this.acts = new ReaderActs(
      (...said) => this.notices.say(...said),
      () => source.refresh(),
    );
    this.#picker = new ListPicker(
      this.notices,
      ({ paper }, name) => paper && this.acts.putOnNamed(paper, name),
      ({ paper }, list, isOn) => paper && this.acts.setOnList(paper, list, isOn),
    );
    onSchemeChange(() => this.draw(), signal);
  }

  get isPicking(): boolean {
    return this.#picker.isOpen;
  }

  /** Sees to it that every card of a paper in the library has one mark, that of its own paper, and that nothing else looks like one. */
  draw(): void {
    const source = this.#source;
    const { known, nodes, page, settings } = source;
    const before = new Map(this.#marks.map((mark) => [mark.root, mark]));
    const scheme = pageScheme();
    // All that is read of the page's layout is read before anything is written.
    const places = source.cards().map((card) => ({
      card,
      isFramed:
        before.get(card.root)?.asked !== card.asked && getComputedStyle(card.root).position === 'static',
    }));
    if (!nodes.isAtHome(this.notices.host) && nodes.mayPut('')) nodes.put(this.notices.host, document.body);
    this.#marks = places.flatMap(({ card, isFramed }) => {
      const paper = known.of(card.asked);
      const old = before.get(card.root);
      const isSame = old?.asked === card.asked;
      if (!paper?.isSaved || !((isSame && nodes.isAtHome(old.host)) || nodes.mayPut(card.asked))) return [];
      const mark = isSame ? old : new CardMark(card, (one, doing) => this.do(one, doing));
      // Cards of papers that are finished do not collapse yet: whoever wants that has them dimmed.
      mark.show(paper, known.isNew(paper.id), settings?.finished ?? 'show');
      if (!nodes.isAtHome(mark.host)) nodes.put(mark.host, card.root);
      if (isFramed) this.#placement.keep(mark);
      return mark;
    });
    for (const mark of before.values()) if (!this.#marks.includes(mark)) this.#remove(mark);
    for (const other of document.querySelectorAll(MARK_NAME)) if (!nodes.isOurs(other)) other.remove();
    for (const { all } of [this.notices, ...this.#marks]) all.style.colorScheme = scheme;
    this.#placement.place();
    const isNew = new Set(this.#marks.flatMap((mark) => (mark.isNew ? mark.asked : [])));
    this.notices.tellNew(settings?.tellsNew ? isNew.size : 0, page);
    this.#picker.update(known.lists);
  }

  /** Does to the paper of a mark what the reader wants, if the mark still stands on that paper's card. */
  do(mark: CardMark, doing: Doing): void {
    const { paper, root, asked, host } = mark;
    const source = this.#source;
    const isInPlace =
      source.nodes.isAtHome(host) &&
      source.cards().some((card) => card.root === root && card.asked === asked);
    if (!isInPlace || !paper) this.draw();
    else if (doing === 'bookmark' || doing === 'hidden') this.acts.toggle(paper, doing);
    else if (doing === 'list') this.#picker.open(mark, source.known.lists);
    else this.acts.toggleStatus(paper, doing);
  }

  /** Where the reader is: the mark with the focus, if it is in sight, else the one under the pointer. */
  current(): CardMark | undefined {
    const focused = this.#marks.find(({ host }) => host === document.activeElement);
    return focused && isInSight(focused) ? focused : this.#marks.find(({ root }) => root.matches(':hover'));
  }

  firstInSight(): CardMark | undefined {
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

  #remove(mark: CardMark): void {
    this.#placement.drop(mark);
    this.#source.nodes.retire(mark.host);
    mark.end();
  }

  /** Leaves the page as if nothing had been there. */
  end(): void {
    for (const mark of this.#marks) this.#remove(mark);
    this.#source.nodes.retire(this.notices.host);
    this.notices.end();
  }
}

function isInSight({ root }: CardMark): boolean {
  const { top, bottom } = root.getBoundingClientRect();
  return bottom > 40 && top < innerHeight - 40;
}

function goTo(mark: CardMark | undefined): void {
  mark?.root.scrollIntoView({ block: 'center', behavior: 'instant' });
  mark?.focus();
}
