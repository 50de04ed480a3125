import type { LibraryDatabase } from '../../library/store/database';
import { StaleCommitError } from './commit';
import { compact } from './compact';
import { freezeChanges } from './freeze-changes';
import { UnreadableSegmentError } from './freeze-papers';
import { dropSegment, repairBatch, verify } from './repair';

/** Losing more segments than this one after the other, something else is wrong. */
const MOST_ATTEMPTS = 50;

/**
 * Keeps the index in step with the library, in the background: one thing after the other, in small transactions, so that
 * it may be stopped at any moment and goes on from there the next time.
 */
export class Indexer {
  readonly #library: LibraryDatabase;
  readonly #tell: () => void;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;

  /** @param tell called after each step that readers of the index should know of */
  constructor(library: LibraryDatabase, tell: () => void) {
    this.#library = library;
    this.#tell = tell;
  }

  /** Takes in what has changed and tidies up; asked while it does, it looks once more. Never rejects. */
  catchUp(): Promise<void> {
    this.#isAskedAgain = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Takes out a segment that a reader could not read, and indexes its papers anew. */
  async replace(segmentId: string): Promise<void> {
    await this.#running;
    await dropSegment(this.#library, segmentId);
    this.#tell();
    await this.catchUp();
  }

  /** As {@link catchUp}, and counts whether anything is missing. */
  async verify(): Promise<void> {
    await this.catchUp();
    try {
      await verify(this.#library);
    } catch (error) {
      if (!(error instanceof StaleCommitError)) throw error; // somebody is at it
    }
    await this.catchUp();
  }

  async #run(): Promise<void> {
    for (let attempt = 0; this.#isAskedAgain && attempt < MOST_ATTEMPTS; attempt++) {
      this.#isAskedAgain = false;
      try {
        await this.#step();
      } catch (error) {
        if (error instanceof UnreadableSegmentError) await dropSegment(this.#library, error.id);
        else if (!(error instanceof StaleCommitError)) {
          // The papers are safe, and what is not in the index is searched all the same: the next change tries again.
          console.warn('Papershelf: the index could not be brought up to date.', error);
          return;
        }
        this.#isAskedAgain = true;
      }
    }
  }

  async #step(): Promise<void> {
    if (await freezeChanges(this.#library)) this.#tell();
    while (await compact(this.#library, turn)) this.#tell();
    while (await repairBatch(this.#library)) {
      this.#tell();
      await compact(this.#library, turn);
      await turn();
    }
    if (await compact(this.#library, turn)) this.#tell();
  }
}

/** Lets messages be answered. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
