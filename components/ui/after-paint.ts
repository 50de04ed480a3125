/** In milliseconds: what comes after the first paint must not wait forever on a busy page. */
const MAX_WAIT_MS = 500;

/** Resolves when the pending changes are painted and the page is idle. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const whenIdle = () => requestIdleCallback(() => resolve(), { timeout: MAX_WAIT_MS });
    // A page in a background tab is not painted.
    if (document.hidden) whenIdle();
    else requestAnimationFrame(whenIdle);
  });
}
