/**
 * Whether the page is light or dark: as the site's own class on `html` or `body` says, else as its style declares, else as
 * its background is.
 *
 * @returns a `color-scheme`; empty where ours is to be the page's own, which may follow the system
 */
export function pageScheme(): string {
  const { documentElement, body } = document;
  const said = /\b(?:dark|light)\b/.exec(`${documentElement.className} ${body.className}`);
  const { colorScheme, backgroundColor } = getComputedStyle(body);
  if (said) return said[0];
  return colorScheme === 'normal' && isDark(backgroundColor) ? 'dark' : '';
}

/** @param color a computed value: `rgb()`, or one of the newer notations with lightness first */
export function isDark(color: string): boolean {
  const [first = 0, second = 0, third = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (color.startsWith('rgb')) return alpha > 0.5 && first + second + third < 384;
  return alpha > 0.5 && first < (color.startsWith('ok') ? 0.5 : 50);
}

/** Calls back when the site may have gone from light to dark or back. */
export function onSchemeChange(listener: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(listener);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
