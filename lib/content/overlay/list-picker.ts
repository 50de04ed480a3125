import type { PageState } from '../../library/model/results';
import type { CardBadge } from './card-badge';
import { h, textButton } from './element';
import type { ShadowHost } from './shadow-host';
import { onTrustedEvent } from './trusted-events';

type List = PageState['lists'][number];

/** Puts a paper on reading lists: typing a name finds or creates a list, a checkbox adds the paper or removes it. */
export class ListPicker {
  readonly #input = h('input', { 'aria-label': 'List name', placeholder: 'List name' });
  readonly #lists = h('div');
  // In the top layer nothing clips it, whatever the card is in.
  readonly #box = h(
    'div',
    { class: 'surface', popover: '', role: 'dialog', 'aria-label': 'Add to list' },
    this.#input,
    this.#lists,
  );
  readonly #onToggle: (badge: CardBadge, list: List, isOn: boolean) => void;
  #badge: CardBadge | undefined;
  #offeredLists: readonly List[] = [];

  /**
   * @param host the element that holds it
   * @param onName called with the name of a list to add the paper to
   * @param onToggle called with a list to add the paper to or remove it from
   */
  constructor(
    { host, root }: ShadowHost,
    onName: (badge: CardBadge, name: string) => void,
    onToggle: (badge: CardBadge, list: List, isOn: boolean) => void,
  ) {
    this.#onToggle = onToggle;
    root.append(this.#box);
    onTrustedEvent<KeyboardEvent>(this.#input, 'keydown', ({ key, isComposing }) => {
      const name = this.#input.value.trim();
      if (key !== 'Enter' || isComposing || !name || !this.#badge) return;
      onName(this.#badge, name);
      this.#input.value = '';
    });
    onTrustedEvent(this.#input, 'input keyup', () => this.update(this.#offeredLists));
    onTrustedEvent<ToggleEvent>(this.#box, 'toggle', ({ newState }) => {
      if (newState === 'open') return;
      // Unless the user has put the focus elsewhere.
      const { activeElement, body } = document;
      if (activeElement === body || activeElement === host) this.#badge?.focus();
      this.#badge = undefined;
    });
  }

  get isOpen(): boolean {
    return this.#badge !== undefined;
  }

  /** Opens beside the badge of a paper. */
  open(badge: CardBadge, lists: readonly List[]): void {
    this.#badge = badge;
    this.#input.value = '';
    this.update(lists);
    const { right, bottom } = badge.bounds();
    const top = Math.min(bottom + 6, innerHeight - 300);
    this.#box.style.inset = `${top}px auto auto ${Math.max(8, right - 240)}px`;
    this.#box.showPopover();
    this.#input.focus();
  }

  /** Shows the current lists, and which of them the paper is on. */
  update(lists: readonly List[]): void {
    this.#offeredLists = lists;
    const badge = this.#badge;
    if (!badge) return;
    const { children } = this.#lists;
    const at = [...children].findIndex((box) => box.matches(':focus'));
    const typed = this.#input.value.trim().toLowerCase();
    const shown = lists.filter(({ name }) => name.toLowerCase().includes(typed));
    const boxes = shown.map((list) => {
      const isOn = badge.paper?.listIds.includes(list.id) === true;
      const box = textButton(list.name, () => this.#onToggle(badge, list, !isOn));
      box.role = 'checkbox';
      box.ariaChecked = String(isOn);
      return box;
    });
    this.#lists.replaceChildren(...boxes);
    boxes[at]?.focus();
  }
}
