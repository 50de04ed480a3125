/**
 * Whether the page is light or dark: by the site's own class on `html` or `body`, else by its style.
 *
 * @returns a `color-scheme`; empty to inherit the page's own, which may follow the system
 */
export function pageScheme(): string {
  const { documentElement, body } = document;
  const match = /\b(?:dark|light)\b/.exec(`${documentElement.className} ${body.className}`);
  return match?.[0] ?? '';
}

/** Calls back when the site may have changed from light to dark or back. */
export function onSchemeChange(listener: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(listener);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
