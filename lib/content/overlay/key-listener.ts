import { onTrustedEvent } from './trusted-events';

const TYPING = 'input,textarea,select,[role=textbox],[role=searchbox],[role=combobox]';

/**
 * Listens to keys on the whole page, before the site does. A key that was acted on is the site's no more; every other one
 * is, and so are all of them while the reader types.
 *
 * @param press told of a key; says whether it acted on it
 */
export function listenForKeys(press: (key: string) => boolean, signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (isTyping(event.composedPath()[0]) || (repeat && key !== 'j' && key !== 'k')) return;
    if (!press(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  onTrustedEvent(window, 'keydown', pressed, { capture: true, signal });
}

/** Whether what is typed there is text. */
export function isTyping(target: EventTarget | undefined): boolean {
  const element = target as HTMLElement | undefined;
  return element?.isContentEditable === true || element?.matches?.(TYPING) === true;
}
