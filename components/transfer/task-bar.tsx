import { useEffect, useState } from 'preact/hooks';
import { formatPercent, ProgressBar } from '../ui/progress-bar';
import { useRestoreFocus } from '../ui/restore-focus';
import type { RunningTask } from './task-runner';
import { useTransfer } from './transfer-context';

/** In milliseconds: shorter tasks need no progress bar. */
const LONG_TASK = 200;

/** The running task with its progress and a button to cancel it, then its result; always at the bottom of the page. */
export function TaskBar() {
  const { running, message } = useTransfer().tasks;
  const task = running.value;
  const isBusy = task !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_TASK);
    return () => clearTimeout(timer);
  }, [isBusy]);
  useRestoreFocus(isBusy);
  const { text, isFailure } = message.value ?? {};
  const result = task || isFailure ? undefined : text;
  return (
    <footer class="task">
      {task && isLong && <Progress task={task} />}
      <p role="status" class={result === undefined ? 'visually-hidden' : undefined}>
        {task && isLong ? task.label : result}
      </p>
      {!task && isFailure && (
        <p role="alert" class="failure">
          {text}
        </p>
      )}
    </footer>
  );
}

/** The percentage is hidden from screen readers, which would announce every change; the bar has it on request. */
function Progress({ task: { label, part, cancel } }: { task: RunningTask }) {
  return (
    <>
      <ProgressBar label={label} part={part} />
      <p aria-hidden="true">
        {label}
        {part !== undefined && `: ${formatPercent(part)} %`}
      </p>
      <button type="button" class="button" onClick={cancel}>
        Cancel
      </button>
    </>
  );
}
