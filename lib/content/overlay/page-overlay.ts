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

/** What of a report the marks add to. */
interface Counted {
  ids: string[];
  added: string[];
}

/**
 * What is shown over a page of the site, from the first answer of the library until capture is paused, the page goes where
 * nothing is read, or the marks are switched off: then nothing of it is left, no element and no listener.
 */
export class PageOverlay implements BadgeLayerHost {
  readonly #document: Document;
  readonly known = new PageStateCache();
  readonly nodes = new NodeRegistry();
  settings: Settings | undefined;
  page = '';
  /** Ends all listening, once the library has been asked for the first time. */
  #life: AbortController | undefined;
  #marked: BadgeLayer | undefined;
  #isAsking = false;
  #isOutdated = false;

  /** @param signal ends it all */
  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    signal.addEventListener('abort', () => this.tearDown());
  }

  applySettings(settings: Settings): void {
    this.settings = settings;
    if (!settings.hasMarks) this.tearDown();
  }

  /** The page may show something else now. */
  onNavigation(): void {
    const page = this.#document.location.href.split('#')[0] ?? '';
    if (page !== this.page) this.nodes.resetBudget();
    this.page = page;
    this.known.setPage(page);
    this.#marked?.render();
  }

  /** The page's capture was answered. */
  onReport({ added }: Counted): void {
    if (!this.settings?.hasMarks && !this.settings?.hasBadge) return;
    this.onNavigation();
    this.known.addNew(added);
    if (!this.#life) {
      this.#life = new AbortController();
      const { signal } = this.#life;
      onAnnotationsChange(() => this.refresh(), signal);
      const isSeen = () => this.#document.visibilityState === 'visible' && this.refresh();
      this.#document.addEventListener('visibilitychange', isSeen, { signal });
    }
    this.refresh();
  }

  /** The page is none on which anything is read or shown. */
  tearDown(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#marked?.destroy();
    this.#marked = undefined;
  }

  /** A report with what was new on this visit, also when the page has been loaded again since. */
  addNewPapers<R extends Counted>(report: R): R {
    const isNew = (id: string) => report.added.includes(id) || this.known.isNew(id);
    return { ...report, added: report.ids.filter(isNew) };
  }

  isOwnMutation(change: MutationRecord): boolean {
    return this.nodes.isOwnMutation(change);
  }

  /** Does what the reader has asked the browser for: by a key of the browser's, or in a menu. */
  runPageCommand(name: PageCommandName): void {
    const settings = this.settings;
    const marked = this.#marked;
    if (!settings || !marked) return;
    const mark = marked.current() ?? marked.firstInSight();
    if (name === 'next-new') marked.nextNew();
    else if (name === 'toggle-keys') {
      writeSettings({ ...settings, hasKeys: !settings.hasKeys });
      marked.toasts.show(`Keys are ${settings.hasKeys ? 'off' : 'on'}.`);
    } else if (mark) marked.perform(mark, 'bookmark');
  }

  cards(): ListingCard[] {
    return listingCards(this.#document, this.#document.location.href);
  }

  /** Asks the library for all papers on the page in one message; while an answer is awaited, once more after it. */
  async refresh(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isOutdated && this.#life) {
      this.#isOutdated = false;
      const ids = [...new Set(this.cards().map(({ requestedId }) => requestedId))];
      try {
        this.known.update(await sendCommand('marksOf', { ids }));
        requestIdleCallback(() => this.#draw(), { timeout: 500 });
      } catch {
        // The worker was stopped, or the extension updated: the marks stay as they are.
      }
    }
    this.#isAsking = false;
  }

  #draw(): void {
    if (!this.#life || !this.settings?.hasMarks) return;
    if (!this.#marked) {
      const { signal } = this.#life;
      const marked = new BadgeLayer(this, signal);
      this.#marked = marked;
      listenForKeys((key) => this.settings?.hasKeys === true && handleKey(marked, key), signal);
    }
    this.#marked.render();
  }
}
