/**
 * Listens for what the reader does, and for nothing that a script of the page pretends: events that no hand has caused
 * are passed over.
 *
 * @param types names of events, with spaces between them
 */
export function onTrustedEvent<E extends Event>(
  target: EventTarget,
  types: string,
  listener: (event: E) => void,
  options?: AddEventListenerOptions,
): void {
  for (const type of types.split(' '))
    target.addEventListener(type, (event) => event.isTrusted && listener(event as E), options);
}
