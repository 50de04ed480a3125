import { sendCommand } from '../../messages/commands';
import { onAnnotationsChange } from '../../messages/page-broadcast';
import type { PageCommandName } from '../../messages/protocol';
import type { Settings } from '../../settings/settings';
import { writeSettings } from '../../settings/settings-storage';
import { PageStateCache } from './annotation-cache';
import { BadgeLayer, type BadgeLayerHost } from './badge-layer';
import { listenForKeys } from './key-listener';
import { handleKey } from './keyboard-shortcuts';
import { type ListingCard, listingCards } from './listed-cards';
import { NodeRegistry } from './node-registry';

/** The part of a report that the overlay adds to. */
interface ReportCounts {
  ids: string[];
  added: string[];
}

/**
 * What is shown over a page of the site, from the library's first reply until capture is paused, the page navigates to where
 * nothing is captured, or badges are switched off: then no element and no listener is left.
 */
export class PageOverlay implements BadgeLayerHost {
  readonly #document: Document;
  readonly cache = new PageStateCache();
  readonly nodes = new NodeRegistry();
  settings: Settings | undefined;
  page = '';
  /** Ends all listeners; set once the library has been asked for the first time. */
  #lifetime: AbortController | undefined;
  #layer: BadgeLayer | undefined;
  #isRefreshing = false;
  #isOutdated = false;

  /** @param signal ends all of it */
  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    signal.addEventListener('abort', () => this.tearDown());
  }

  applySettings(settings: Settings): void {
    this.settings = settings;
    if (!settings.hasMarks) this.tearDown();
  }

  /** The page may show something else now, perhaps under another address. */
  onNavigation(): void {
    const page = this.#document.location.href.split('#')[0] ?? '';
    if (page !== this.page) this.nodes.resetBudget();
    this.page = page;
    this.cache.setPage(page);
    this.#layer?.render();
  }

  /** The background has replied to the page's capture. */
  onReport({ added }: ReportCounts): void {
    if (!this.settings?.hasMarks && !this.settings?.hasBadge) return;
    this.onNavigation();
    this.cache.addNew(added);
    if (!this.#lifetime) {
      this.#lifetime = new AbortController();
      const { signal } = this.#lifetime;
      onAnnotationsChange(() => this.refresh(), signal);
      const onVisible = () => this.#document.visibilityState === 'visible' && this.refresh();
      this.#document.addEventListener('visibilitychange', onVisible, { signal });
    }
    this.refresh();
  }

  /** Removes everything: nothing is captured or shown on this page. */
  tearDown(): void {
    this.#lifetime?.abort();
    this.#lifetime = undefined;
    this.#layer?.destroy();
    this.#layer = undefined;
  }

  /** A report with all papers that were new on this visit, even if the page has been reloaded since. */
  addNewPapers<R extends ReportCounts>(report: R): R {
    const isNew = (id: string) => report.added.includes(id) || this.cache.isNew(id);
    return { ...report, added: report.ids.filter(isNew) };
  }

  isOwnMutation(change: MutationRecord): boolean {
    return this.nodes.isOwnMutation(change);
  }

  /** Runs a command that the user gave through the browser: by a browser shortcut, or in a menu. */
  runPageCommand(name: PageCommandName): void {
    const settings = this.settings;
    const layer = this.#layer;
    if (!settings || !layer) return;
    const badge = layer.current() ?? layer.firstInSight();
    if (name === 'next-new') layer.nextNew();
    else if (name === 'toggle-keys') {
      writeSettings({ ...settings, hasKeys: !settings.hasKeys });
      layer.toasts.show(`Keyboard shortcuts ${settings.hasKeys ? 'off' : 'on'}.`);
    } else if (badge) layer.perform(badge, 'bookmark');
  }

  cards(): ListingCard[] {
    return listingCards(this.#document, this.#document.location.href);
  }

  /** Asks the library for all papers on the page in one message; a call while a reply is pending asks once more after it. */
  async refresh(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    while (this.#isOutdated && this.#lifetime) {
      this.#isOutdated = false;
      const ids = [...new Set(this.cards().map(({ requestedId }) => requestedId))];
      try {
        this.cache.update(await sendCommand('marksOf', { ids }));
        requestIdleCallback(() => this.#render(), { timeout: 500 });
      } catch {
        // The worker was stopped, or the extension was updated: the badges stay as they are.
      }
    }
    this.#isRefreshing = false;
  }

  #render(): void {
    if (!this.#lifetime || !this.settings?.hasMarks) return;
    if (!this.#layer) {
      const { signal } = this.#lifetime;
      const layer = new BadgeLayer(this, signal);
      this.#layer = layer;
      listenForKeys((key) => this.settings?.hasKeys === true && handleKey(layer, key), signal);
    }
    this.#layer.render();
  }
}
