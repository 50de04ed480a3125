import { handlePageRequests } from '../messages/protocol';
import { onSettingsChange, readSettings } from '../settings/settings-storage';
import type { Capture, RawCard } from '../site/capture/capture';
import { capturePage } from '../site/capture/capture-page';
import { isInListing } from '../site/capture/find-cards';
import { describeStructure } from '../site/capture/page-structure';
import { pageKindOf } from '../site/pages/page-kinds';
import type { PageReport } from '../site/report/page-report';
import { onPageChange } from './observer/page-changes';
import { HydrationTracker, pageUrlOf } from './observer/page-data';
import { sendWithRetry } from './observer/send-capture';
import { PageOverlay } from './overlay/page-overlay';

/**
 * Captures the page of papers that a tab shows, now and whenever its content changes, puts badges on its cards, and reports
 * the outcome to the popup. While capture is paused nothing is read, observed or shown.
 *
 * @param signal ends all of it, for example when the extension is updated under the page
 */
export async function runContentScript(document: Document, signal: AbortSignal): Promise<void> {
  let observing = new AbortController();
  let report: PageReport | undefined;
  const state = new CapturedState();
  /** The last capture, until the library has saved all of it. */
  let unsaved: Capture | undefined;
  const data = new HydrationTracker();
  const overlay = new PageOverlay(document, signal);
  const affectsCards = (change: MutationRecord) =>
    isInListing(change.target) && !overlay.isOwnMutation(change);

  /** This page is not captured. */
  const ignorePage = () => {
    report = undefined;
    state.invalidate();
    overlay.tearDown();
  };
  const begin = async () => {
    observing.abort();
    observing = new AbortController();
    const ownSignal = AbortSignal.any([signal, observing.signal]);
    const settings = await readSettings();
    if (ownSignal.aborted) return;
    if (settings.isPaused) return ignorePage();
    // What was saved is not saved again: the user may have removed it since.
    if (unsaved) state.invalidate();
    overlay.applySettings(settings);
    if (report) overlay.onReport(report);
    onPageChange(document, ownSignal, affectsCards, (isRevisit) => {
      const url = document.location.href;
      const kind = pageKindOf(url);
      if (!kind || settings.skippedKinds.includes(kind.name)) return ignorePage();
      overlay.onNavigation();
      const capture = capturePage(document, url, new Date(), data.read(document, url));
      if (!capture || !state.isNew(url, capture.cards, isRevisit)) return;
      unsaved = capture;
      sendWithRetry(capture, ownSignal, (outcome) => {
        const isOfThisPage = pageUrlOf(document.location.href) === pageUrlOf(url);
        // The reply to a capture that was sent again may come after the reply to a later one.
        const isOutdated = (report?.capturedAt ?? '') > outcome.capturedAt;
        if (!isOfThisPage || isOutdated || ownSignal.aborted) return;
        report = outcome;
        if (unsaved === capture && !outcome.problems[0] && !outcome.unwanted) unsaved = undefined;
        overlay.onReport(outcome);
      });
    });
  };

  handlePageRequests({
    report: () => report && overlay.addNewPapers(report),
    structure: () => describeStructure(document, document.location.href),
    'page-command': ({ name }) => overlay.runPageCommand(name),
  });
  onSettingsChange(begin, signal);
  await begin();
}

/** The last captured state, so that each state of a page is captured once. */
class CapturedState {
  #page = '';
  #shown = '';
  #data = '';

  /** The page is captured when the user comes back to it, even if it is unchanged. */
  invalidate(): void {
    this.#data = '';
  }

  /**
   * Whether to capture this state.
   *
   * The address changes before the cards do, or after them. Cards that were captured under another address are that page's:
   * they are left alone until they change. Meanwhile the page's data is no sign of a change: it became outdated with the
   * address.
   */
  isNew(url: string, cards: readonly RawCard[], isRevisit: boolean): boolean {
    const page = pageUrlOf(url);
    const shown = JSON.stringify(cards.filter((card) => card.reader !== 'json'));
    const data = JSON.stringify(cards.filter((card) => card.reader === 'json'));
    const isSamePage = page === this.#page;
    const isNew = isRevisit || shown !== this.#shown || (isSamePage && data !== this.#data);
    if (isNew) {
      this.#page = page;
      this.#shown = shown;
      this.#data = data;
    }
    return isNew;
  }
}
