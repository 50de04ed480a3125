/** In milliseconds: how long the page must be unchanged before it is read again. */
const QUIET_MS = 250;
/** In milliseconds: the longest wait for a page that never stops changing. */
const MAX_WAIT_MS = 2_000;

/** The part of https://wicg.github.io/navigation-api/ that is used, where the browser has it. */
interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Calls back when the page may show something else: at once, after its elements have changed, after a navigation without a
 * reload, and after it is restored from the back/forward cache. Between changes nothing runs.
 *
 * @param affectsCards whether a change can affect the cards; other changes are ignored
 * @param callback gets whether this is a new visit of an unchanged page, as after going back
 */
export function onPageChange(
  document: Document,
  signal: AbortSignal,
  affectsCards: (change: MutationRecord) => boolean,
  callback: (isRevisit: boolean) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  const scheduleCheck = () => {
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    else if (now - waitingSince > MAX_WAIT_MS) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      whenIdle(() => {
        if (!signal.aborted) callback(false);
      });
    }, QUIET_MS);
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(affectsCards)) scheduleCheck();
  });
  const begin = () => {
    if (signal.aborted) return;
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const { navigation } = globalThis as { navigation?: NavigationEvents };
    navigation?.addEventListener('navigatesuccess', scheduleCheck, { signal });
    addEventListener('popstate', scheduleCheck, { signal });
    addEventListener('pageshow', (event) => event.persisted && callback(true), { signal });
    callback(false);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  // The user has not seen a page yet that the browser prerenders.
  const isPrerendering = (document as { prerendering?: boolean }).prerendering === true;
  if (isPrerendering) document.addEventListener('prerenderingchange', begin, { once: true, signal });
  else begin();
}

/** Firefox and Chromium have idle callbacks; a hidden tab may wait for one long, hence the limit. */
function whenIdle(callback: () => void): void {
  requestIdleCallback(callback, { timeout: MAX_WAIT_MS });
}
