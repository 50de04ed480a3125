import type { LibraryDatabase } from '../../library/store/database';
import { StaleCommitError } from './commit';
import { compact } from './compact';
import { freezeChanges } from './freeze-changes';
import { UnreadableSegmentError } from './freeze-papers';
import { dropSegment, repairBatch, verify } from './repair';

/** With more unreadable segments one after the other, something else is wrong. */
const MAX_ATTEMPTS = 50;

/**
 * Keeps the index up to date with the library, in the background: one step after the other, in small transactions, so
 * that it may be stopped at any time and resumes there the next time.
 */
export class Indexer {
  readonly #library: LibraryDatabase;
  readonly #notify: () => void;
  #running: Promise<void> | undefined;
  #isRequestedAgain = false;

  /** @param notify called after each step that changed the index */
  constructor(library: LibraryDatabase, notify: () => void) {
    this.#library = library;
    this.#notify = notify;
  }

  /** Indexes changes and merges segments; called while it runs, it runs once more. Never rejects. */
  catchUp(): Promise<void> {
    this.#isRequestedAgain = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Drops a segment that a query could not read, and indexes its papers again. */
  async replace(segmentId: string): Promise<void> {
    await this.#running;
    await dropSegment(this.#library, segmentId);
    this.#notify();
    await this.catchUp();
  }

  /** As {@link catchUp}, and checks by count whether papers are missing. */
  async verify(): Promise<void> {
    await this.catchUp();
    try {
      await verify(this.#library);
    } catch (error) {
      if (!(error instanceof StaleCommitError)) throw error; // another indexer is running
    }
    await this.catchUp();
  }

  async #run(): Promise<void> {
    for (let attempt = 0; this.#isRequestedAgain && attempt < MAX_ATTEMPTS; attempt++) {
      this.#isRequestedAgain = false;
      try {
        await this.#step();
      } catch (error) {
        if (error instanceof UnreadableSegmentError) await dropSegment(this.#library, error.id);
        else if (!(error instanceof StaleCommitError)) {
          // The papers are safe, and those not in the index are scanned instead: the next change tries again.
          console.warn('Papershelf: the index could not be brought up to date.', error);
          return;
        }
        this.#isRequestedAgain = true;
      }
    }
  }

  async #step(): Promise<void> {
    if (await freezeChanges(this.#library)) this.#notify();
    while (await compact(this.#library, yieldToTasks)) this.#notify();
    while (await repairBatch(this.#library)) {
      this.#notify();
      await compact(this.#library, yieldToTasks);
      await yieldToTasks();
    }
    if (await compact(this.#library, yieldToTasks)) this.#notify();
  }
}

/** Lets other tasks, such as messages, run. */
function yieldToTasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
