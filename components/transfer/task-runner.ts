import { type Signal, signal } from '@preact/signals';
import type { Watched } from '../../lib/transfer/transfer-service';
import { failureInWords } from './error-text';

/** Something that takes long, while it goes on. */
export interface Running {
  /** What is done: "Reading the file". */
  label: string;
  /** 0 to 1; absent while nobody knows. */
  part?: number;
  cancel(): void;
}

/** What is told of what was done, until the next thing is. */
export interface Told {
  text: string;
  isFailure: boolean;
}

/** One thing that takes long at a time, with a bar and a way to stop it; and word of what came of it. */
export interface Tasks {
  running: Signal<Running | undefined>;
  told: Signal<Told | undefined>;
  /**
   * Does something that takes long.
   *
   * @param kept what is as it was when it fails
   * @returns what comes of it; `undefined` when it failed or was stopped, which is told
   */
  run<T>(label: string, kept: string, work: (watched: Watched) => Promise<T>): Promise<T | undefined>;
  tell(text: string): void;
}

export function createTasks(): Tasks {
  const running = signal<Running>();
  const told = signal<Told>();

  async function run<T>(
    label: string,
    kept: string,
    work: (watched: Watched) => Promise<T>,
  ): Promise<T | undefined> {
    if (running.peek()) return undefined;
    const stop = new AbortController();
    const cancel = () => stop.abort();
    running.value = { label, cancel };
    told.value = undefined;
    try {
      const onPart = (part: number) => {
        running.value = { label, part: Math.min(1, part), cancel };
      };
      return await work({ onPart, signal: stop.signal });
    } catch (error) {
      console.warn('Papershelf', error);
      told.value = { text: failureInWords(error, kept, stop.signal.aborted), isFailure: true };
      return undefined;
    } finally {
      running.value = undefined;
    }
  }

  const tell = (text: string) => {
    told.value = { text, isFailure: false };
  };

  return { running, told, run, tell };
}
