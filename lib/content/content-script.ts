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
 * Captures the page about papers that a tab shows, now and whenever what it shows changes, marks its cards, and answers the
 * popup what became of it. While capture is switched off nothing is read, watched or shown.
 *
 * @param signal ends it all, as when the extension is updated under the page
 */
export async function runContentScript(document: Document, signal: AbortSignal): Promise<void> {
  let watching = new AbortController();
  let report: PageReport | undefined;
  const state = new CapturedState();
  /** What was captured last, until it is in the library, whole. */
  let unsaved: Capture | undefined;
  const data = new HydrationTracker();
  const overlay = new PageOverlay(document, signal);
  const affectsCards = (change: MutationRecord) =>
    isInListing(change.target) && !overlay.isOwnMutation(change);

  /** Nothing is read here. */
  const leave = () => {
    report = undefined;
    state.leave();
    overlay.tearDown();
  };
  const begin = async () => {
    watching.abort();
    watching = new AbortController();
    const own = AbortSignal.any([signal, watching.signal]);
    const settings = await readSettings();
    if (own.aborted) return;
    if (settings.isPaused) return leave();
    // What was saved is not saved again: it may have been forgotten since.
    if (unsaved) state.leave();
    overlay.applySettings(settings);
    if (report) overlay.onReport(report);
    onPageChange(document, own, affectsCards, (isSeenAnew) => {
      const url = document.location.href;
      const kind = pageKindOf(url);
      if (!kind || settings.skippedKinds.includes(kind.name)) return leave();
      overlay.onNavigation();
      const capture = capturePage(document, url, new Date(), data.read(document, url));
      if (!capture || !state.isNew(url, capture.cards, isSeenAnew)) return;
      unsaved = capture;
      sendWithRetry(capture, own, (outcome) => {
        const isOfThisPage = pageUrlOf(document.location.href) === pageUrlOf(url);
        // A capture that was sent again may be answered after a later one.
        const isOutdated = (report?.capturedAt ?? '') > outcome.capturedAt;
        if (!isOfThisPage || isOutdated || own.aborted) return;
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

/** What was captured last, so that each state of a page is captured once. */
class CapturedState {
  #page = '';
  #shown = '';
  #data = '';

  /** The page is captured when it is come back to, though it shows what it showed. */
  leave(): void {
    this.#data = '';
  }

  /**
   * Whether this is to be captured.
   *
   * The address changes before the cards do, or after them. Cards that were captured under another address are that
   * page's: they are left alone until they change. Then the page's data is no sign of a change: it went out of date with
   * the address.
   */
  isNew(url: string, cards: readonly RawCard[], isSeenAnew: boolean): boolean {
    const page = pageUrlOf(url);
    const shown = JSON.stringify(cards.filter((card) => card.reader !== 'json'));
    const data = JSON.stringify(cards.filter((card) => card.reader === 'json'));
    const isSamePage = page === this.#page;
    const isNew = isSeenAnew || shown !== this.#shown || (isSamePage && data !== this.#data);
    if (isNew) {
      this.#page = page;
      this.#shown = shown;
      this.#data = data;
    }
    return isNew;
  }
}
