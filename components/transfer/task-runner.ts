import { type Signal, signal } from '@preact/signals';
import type { TaskContext } from '../../lib/transfer/transfer-service';
import { describeFailure } from './error-text';

/** Something that takes long, while it goes on. */
export interface RunningTask {
  /** What is done: "Reading the file". */
  label: string;
  /** 0 to 1; absent while nobody knows. */
  part?: number;
  cancel(): void;
}

/** What is told of what was done, until the next thing is. */
export interface TaskMessage {
  text: string;
  isFailure: boolean;
}

/** One thing that takes long at a time, with a bar and a way to stop it; and word of what came of it. */
export interface TaskRunner {
  running: Signal<RunningTask | undefined>;
  message: Signal<TaskMessage | undefined>;
  /**
   * Does something that takes long.
   *
   * @param kept what is as it was when it fails
   * @returns what comes of it; `undefined` when it failed or was stopped, which is told
   */
  run<T>(label: string, kept: string, work: (watched: TaskContext) => Promise<T>): Promise<T | undefined>;
  notify(text: string): void;
}

export function createTaskRunner(): TaskRunner {
  const running = signal<RunningTask>();
  const message = signal<TaskMessage>();

  async function run<T>(
    label: string,
    kept: string,
    work: (watched: TaskContext) => Promise<T>,
  ): Promise<T | undefined> {
    if (running.peek()) return undefined;
    const stop = new AbortController();
    const cancel = () => stop.abort();
    running.value = { label, cancel };
    message.value = undefined;
    try {
      const onProgress = (part: number) => {
        running.value = { label, part: Math.min(1, part), cancel };
      };
      return await work({ onProgress, signal: stop.signal });
    } catch (error) {
      console.warn('Papershelf', error);
      message.value = { text: describeFailure(error, kept, stop.signal.aborted), isFailure: true };
      return undefined;
    } finally {
      running.value = undefined;
    }
  }

  const notify = (text: string) => {
    message.value = { text, isFailure: false };
  };

  return { running, message, run, notify };
}
