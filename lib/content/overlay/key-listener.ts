import { isRepeatable } from './keyboard-shortcuts';
import { onTrustedEvent } from './trusted-events';

const TYPING = 'input,textarea,select,[role=textbox],[role=searchbox],[role=combobox]';

/**
 * Listens to keys on the whole page, before the site does. The site does not get a key that was handled; it gets every other
 * key, and all keys while the user types.
 *
 * @param handle called with a key; returns whether it handled it
 */
export function listenForKeys(handle: (key: string) => boolean, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (isTyping(event.composedPath()[0]) || (repeat && !isRepeatable(key))) return;
    if (!handle(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  onTrustedEvent(window, 'keydown', onKeyDown, { capture: true, signal });
}

/** Whether what is typed there is text. */
export function isTyping(target: EventTarget | undefined): boolean {
  const element = target as HTMLElement | undefined;
  return element?.isContentEditable === true || element?.matches?.(TYPING) === true;
}
