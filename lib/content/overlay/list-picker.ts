import type { PageMarks } from './annotation-cache';
import type { CardBadge } from './card-badge';
import { h, textButton } from './element';
import type { ShadowHost } from './shadow-host';
import { onTrustedEvent } from './trusted-events';

type List = PageMarks['lists'][number];

/** Puts a paper on reading lists: a name that is typed finds a list or makes one, a tick puts it on or takes it off. */
export class ListPicker {
  readonly #input = h('input', { 'aria-label': 'List name', placeholder: 'List name' });
  readonly #lists = h('div');
  // In the top layer nothing cuts it off, whatever the card is in.
  readonly #box = h(
    'div',
    { class: 'surface', popover: '', role: 'dialog', 'aria-label': 'Add to list' },
    this.#input,
    this.#lists,
  );
  readonly #onTick: (mark: CardBadge, list: List, isOn: boolean) => void;
  #mark: CardBadge | undefined;
  #offered: readonly List[] = [];

  /**
   * @param notices the element of ours that it is kept in
   * @param onName told of a name that the paper is to be put under
   * @param onTick told of a list that it is to be put on or taken off
   */
  constructor(
    { host, root }: ShadowHost,
    onName: (mark: CardBadge, name: string) => void,
    onTick: (mark: CardBadge, list: List, isOn: boolean) => void,
  ) {
    this.#onTick = onTick;
    root.append(this.#box);
    onTrustedEvent<KeyboardEvent>(this.#input, 'keydown', ({ key, isComposing }) => {
      const name = this.#input.value.trim();
      if (key !== 'Enter' || isComposing || !name || !this.#mark) return;
      onName(this.#mark, name);
      this.#input.value = '';
    });
    onTrustedEvent(this.#input, 'input keyup', () => this.update(this.#offered));
    onTrustedEvent<ToggleEvent>(this.#box, 'toggle', ({ newState }) => {
      if (newState === 'open') return;
      // Unless the reader has put the focus elsewhere.
      const { activeElement, body } = document;
      if (activeElement === body || activeElement === host) this.#mark?.focus();
      this.#mark = undefined;
    });
  }

  get isOpen(): boolean {
    return this.#mark !== undefined;
  }

  /** Opens beside the mark of a paper. */
  open(mark: CardBadge, lists: readonly List[]): void {
    this.#mark = mark;
    this.#input.value = '';
    this.update(lists);
    const { right, bottom } = mark.bounds();
    const top = Math.min(bottom + 6, innerHeight - 300);
    this.#box.style.inset = `${top}px auto auto ${Math.max(8, right - 240)}px`;
    this.#box.showPopover();
    this.#input.focus();
  }

  /** Shows what has become of the lists, and of the paper's being on them. */
  update(lists: readonly List[]): void {
    this.#offered = lists;
    const mark = this.#mark;
    if (!mark) return;
    const { children } = this.#lists;
    const at = [...children].findIndex((box) => box.matches(':focus'));
    const wanted = this.#input.value.trim().toLowerCase();
    const shown = lists.filter(({ name }) => name.toLowerCase().includes(wanted));
    const boxes = shown.map((list) => {
      const isOn = mark.paper?.listIds.includes(list.id) === true;
      const box = textButton(list.name, () => this.#onTick(mark, list, !isOn));
      box.role = 'checkbox';
      box.ariaChecked = String(isOn);
      return box;
    });
    this.#lists.replaceChildren(...boxes);
    boxes[at]?.focus();
  }
}
