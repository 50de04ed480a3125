import { type Signal, signal } from '@preact/signals';
import type { TaskContext } from '../../lib/transfer/task-context';
import { describeFailure } from './error-text';

/** A task while it is running. */
export interface RunningTask {
  /** What it does: "Reading file". */
  label: string;
  /** 0 to 1; absent while it is unknown. */
  part?: number;
  cancel(): void;
}

/** The result of the last task, until the next one begins. */
export interface TaskMessage {
  text: string;
  isFailure: boolean;
}

/** Runs one long task at a time, with its progress and a way to cancel it; and keeps the message about its result. */
export interface TaskRunner {
  running: Signal<RunningTask | undefined>;
  message: Signal<TaskMessage | undefined>;
  /**
   * Runs a long task.
   *
   * @param unchangedText what was not changed if it fails
   * @returns its result; `undefined` when it failed or was cancelled, which is shown
   */
  run<T>(
    label: string,
    unchangedText: string,
    work: (task: TaskContext) => Promise<T>,
  ): Promise<T | undefined>;
  notify(text: string): void;
}

export function createTaskRunner(): TaskRunner {
  const running = signal<RunningTask>();
  const message = signal<TaskMessage>();

  async function run<T>(
    label: string,
    unchangedText: string,
    work: (task: TaskContext) => Promise<T>,
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
      message.value = { text: describeFailure(error, unchangedText, stop.signal.aborted), isFailure: true };
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
