import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { positionMenu } from './place-menu';

export interface MenuItem {
  name: string;
  /** Beside the name: a key, a file ending. */
  hint?: string;
  /** Present on a choice: whether it is the one. */
  isChosen?: boolean;
  /** Separated from the item above it. */
  isApart?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  /** The accessible name of the menu. */
  label: string;
  items: () => readonly MenuItem[];
  /** Of the button: its class, its accessible name and tooltip, and its content. */
  class: string;
  name?: string;
  title: string;
  isDisabled?: boolean;
  isExport?: boolean;
  /** -1 where Tab skips the button. */
  tabIndex?: number;
  children: ComponentChildren;
}

/** A button with a menu, over everything else; the items are created when it opens. */
export function Menu({
  label,
  items,
  name,
  title,
  isDisabled = false,
  isExport,
  tabIndex,
  children,
  ...other
}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** The press that closes the menu must not open it again. */
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen || !menu.current || !button.current) return;
    menu.current.showPopover();
    positionMenu(menu.current, button.current);
    menu.current.querySelector<HTMLElement>('button')?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Home' || event.key === 'End') all.at(event.key === 'Home' ? 0 : -1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={other.class}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        title={title}
        data-export={isExport}
        tabIndex={tabIndex}
        onPointerDown={() => {
          wasOpen.current = isOpen;
        }}
        onClick={(event) => {
          setOpen(event.detail > 0 ? !wasOpen.current : !isOpen);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={menu}
          popover="auto"
          role="menu"
          tabIndex={-1}
          class="menu"
          aria-label={label}
          onKeyDown={onKeyDown}
          onToggle={(event) => event.newState === 'closed' && setOpen(false)}
        >
          {items().map((item) => (
            <Item key={item.name} item={item} close={close} />
          ))}
        </div>
      )}
    </>
  );
}

function Item({ item, close }: { item: MenuItem; close: () => void }) {
  const { name, hint, isChosen, isApart, onChoose } = item;
  const choice = isChosen === undefined ? {} : { role: 'menuitemradio' as const, 'aria-checked': isChosen };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={isApart ? 'separated' : undefined}
      {...choice}
      onClick={() => {
        // First: what is chosen may take the focus elsewhere.
        close();
        onChoose();
      }}
    >
      {name}
      {hint && (
        <span class="count" aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}
