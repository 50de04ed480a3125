/** In milliseconds: what comes after the first paint must not wait for ever on a busy page. */
const LONGEST = 500;

/** Resolves when what is on its way to the screen is there and the page has nothing else to do. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const whenIdle = () => requestIdleCallback(() => resolve(), { timeout: LONGEST });
    // A page in a tab behind is not painted.
    if (document.hidden) whenIdle();
    else requestAnimationFrame(whenIdle);
  });
}
