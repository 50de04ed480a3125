/** Reports the progress of a task, and cancels it. */
export interface TaskContext {
  /** @param part of it that is done, 0 to 1 */
  onProgress(part: number): void;
  signal: AbortSignal;
}

/** Maps the progress of one of two steps to half of the progress bar. */
export function halfProgress({ onProgress, signal }: TaskContext, from: 0 | 0.5): TaskContext {
  return { onProgress: (part) => onProgress(from + part / 2), signal };
}
