/**
 * Whether the page is light or dark: as the site's own class on `html` or `body` says, else as its style declares.
 *
 * @returns a `color-scheme`; empty where ours is to be the page's own, which may follow the system
 */
export function pageScheme(): string {
  const { documentElement, body } = document;
  const said = /\b(?:dark|light)\b/.exec(`${documentElement.className} ${body.className}`);
  return said?.[0] ?? '';
}

/** Calls back when the site may have gone from light to dark or back. */
export function onSchemeChange(listener: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(listener);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
