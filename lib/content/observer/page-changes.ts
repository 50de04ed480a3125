/** In milliseconds: the page has been still for so long when it is looked at again. */
const QUIET_MS = 250;
/** In milliseconds: a page that is never still is looked at all the same. */
const MAX_WAIT_MS = 2_000;

/** The part of https://wicg.github.io/navigation-api/ that is used, where the browser has it. */
interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Calls back when the page may show something else: at once, when its elements changed and it is still again, when it
 * went to another address without a reload, and when it comes back from the back/forward cache. Between changes nothing
 * runs.
 *
 * @param isOfCards whether a change can bear on what is shown; others are passed over
 * @param callback told whether the page is seen anew, as after coming back, though nothing on it has changed
 */
export function onPageChange(
  document: Document,
  signal: AbortSignal,
  isOfCards: (change: MutationRecord) => boolean,
  callback: (isSeenAnew: boolean) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  const later = () => {
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
    if (changes.some(isOfCards)) later();
  });
  const begin = () => {
    if (signal.aborted) return;
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const { navigation } = globalThis as { navigation?: NavigationEvents };
    navigation?.addEventListener('navigatesuccess', later, { signal });
    addEventListener('popstate', later, { signal });
    addEventListener('pageshow', (event) => event.persisted && callback(true), { signal });
    callback(false);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  // A page that the browser loads on a guess has not been seen by anybody yet.
  const isGuess = (document as { prerendering?: boolean }).prerendering === true;
  if (isGuess) document.addEventListener('prerenderingchange', begin, { once: true, signal });
  else begin();
}

/** Firefox and Chromium have idle callbacks; a hidden tab may wait for one long, hence the limit. */
function whenIdle(callback: () => void): void {
  requestIdleCallback(callback, { timeout: MAX_WAIT_MS });
}
