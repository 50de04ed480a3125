/**
 * Listens for what the user does, and for nothing that a script of the page fakes: untrusted events are ignored.
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
