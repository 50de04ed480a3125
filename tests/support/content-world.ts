import { vi } from 'vitest';
import type { CaptureReply } from '../../lib/messages/protocol';
import type { Capture } from '../../lib/site/capture/capture';
import type { PageReport } from '../../lib/site/report/page-report';
import { listingDocument } from './pages';
import { LISTINGS } from './site-records';

type Listener = (...parts: unknown[]) => void;

/**
 * A document with everything around it that the content script uses, all in the test's hands: changes of the page, the
 * answers of the background, the settings, and the clock.
 */
export class ContentWorld {
  readonly document: Document;
  /** What was sent, with the way to answer it. */
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
    const noteChange = (listener: Listener) => {
      this.#onChange = listener;
    };
    vi.stubGlobal(
      'MutationObserver',
      class {
        constructor(listener: Listener) {
          noteChange(listener);
        }
        observe() {}
        disconnect() {}
      },
    );
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 50));
    vi.stubGlobal('addEventListener', () => {});
  }

  /** What stands in the place of `browser`. */
  readonly browser = {
    runtime: {
      sendMessage: ({ capture }: { capture?: Capture }) =>
        new Promise<CaptureReply>((reply, reject) => {
          const fail = () => reject(new Error('The worker is gone.'));
          if (capture) this.sent.push({ capture, reply, fail });
          else fail(); // an act: nothing is known of any paper here, so that nothing is shown
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

  /** Gives a card another count, as a vote does. */
  vote(count: number): void {
    const shown = this.document.querySelector('.vote .leading-none');
    if (!shown) throw new Error('No card has a count.');
    shown.textContent = String(count);
    this.#onChange([{ target: shown, addedNodes: [], removedNodes: [] }]);
  }

  /** Goes to another address without a reload; what the page shows stays as it is. */
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

  /** What the popup is told of the page. */
  report(): PageReport | undefined {
    let told: unknown;
    this.#onMessage({ type: 'report' }, {}, (answer: unknown) => {
      told = answer;
    });
    return told as PageReport | undefined;
  }
}

/** The answer to a capture that was saved, with as many papers as it had cards. */
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
