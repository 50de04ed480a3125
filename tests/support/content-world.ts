import { vi } from 'vitest';
import type { CaptureReply } from '../../lib/messages/protocol';
import type { Capture } from '../../lib/site/capture/capture';
import type { PageReport } from '../../lib/site/report/page-report';
import { listingDocument } from './pages';
import { LISTINGS } from './site-records';

type Listener = (...parts: unknown[]) => void;

/**
 * A document with everything around it that the content script uses, controlled by the test: changes of the page, the
 * replies of the background, the settings, and the clock.
 */
export class ContentWorld {
  readonly document: Document;
  /** The captures that were sent, with functions to reply to each. */
  readonly sent: { capture: Capture; reply(answer: CaptureReply): void; fail(): void }[] = [];
  readonly #location = { href: '' };
  #settings: object = {};
  #onChange: Listener = () => {};
  #onMessage: Listener = () => {};
  readonly #onStored = new Set<Listener>();

  constructor(address: string) {
    this.document = listingDocument(LISTINGS.daily2026);
    Object.defineProperty(this.document, 'location', { value: this.#location });
    this.#location.href = address;
    const setObserver = (listener: Listener) => {
      this.#onChange = listener;
    };
    vi.stubGlobal(
      'MutationObserver',
      class {
        constructor(listener: Listener) {
          setObserver(listener);
        }
        observe() {}
        disconnect() {}
      },
    );
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 50));
    vi.stubGlobal('addEventListener', () => {});
  }

  /** The stub of `browser`. */
  readonly browser = {
    runtime: {
      sendMessage: ({ capture }: { capture?: Capture }) =>
        new Promise<CaptureReply>((reply, reject) => {
          const fail = () => reject(new Error('The worker is gone.'));
          if (capture) this.sent.push({ capture, reply, fail });
          else fail(); // a command: no paper is known here, so that no badge is shown
        }),
      onMessage: {
        addListener: (listener: Listener) => {
          this.#onMessage = listener;
        },
      },
    },
    storage: {
      local: { get: async () => ({ settings: this.#settings }) },
      onChanged: {
        addListener: (listener: Listener) => this.#onStored.add(listener),
        removeListener: (listener: Listener) => this.#onStored.delete(listener),
      },
    },
  };

  /** Changes the count of a card, as a vote does. */
  vote(count: number): void {
    const shown = this.document.querySelector('.vote .leading-none');
    if (!shown) throw new Error('No card has a count.');
    shown.textContent = String(count);
    this.#onChange([{ target: shown, addedNodes: [], removedNodes: [] }]);
  }

  /** Navigates to another URL without a reload; the content of the page stays the same. */
  async go(address: string): Promise<void> {
    this.#location.href = address;
    const target = this.document.querySelector('main') ?? this.document.body;
    this.#onChange([{ target, addedNodes: [], removedNodes: [] }]);
    await vi.advanceTimersByTimeAsync(1_000);
  }

  async set(settings: object): Promise<void> {
    this.#settings = settings;
    for (const listener of this.#onStored) listener({ settings: { newValue: settings } }, 'local');
    await vi.advanceTimersByTimeAsync(0);
  }

  /** The report of the page, as the popup requests it. */
  report(): PageReport | undefined {
    let report: unknown;
    this.#onMessage({ type: 'report' }, {}, (answer: unknown) => {
      report = answer;
    });
    return report as PageReport | undefined;
  }
}

/** The reply to a capture that was saved, with as many papers as it had cards. */
export function savedAll({ url, kind, capturedAt, cards }: Capture): CaptureReply {
  const ids = cards.flatMap(({ link }) => link ?? []);
  const nothing = {
    added: [],
    untitled: 0,
    unreadableDates: 0,
    unwanted: 0,
    isDrift: false,
    disagreements: {},
    problems: [],
  };
  return { ok: true, report: { url, kind, capturedAt, ids, place: '', ...nothing } };
}
