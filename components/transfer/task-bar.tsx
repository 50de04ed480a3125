import { useEffect, useState } from 'preact/hooks';
import { formatPercent, ProgressBar } from '../ui/progress-bar';
import { useRestoreFocus } from '../ui/restore-focus';
import type { RunningTask } from './task-runner';
import { useTransfer } from './transfer-context';

/** In milliseconds: what is over sooner is not worth a bar. */
const LONG = 200;

/** What goes on, how far it is, and a way to stop it; then what came of it. It keeps its place at the foot of the page. */
export function TaskBar() {
  const { running, message } = useTransfer().tasks;
  const task = running.value;
  const isBusy = task !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, [isBusy]);
  useRestoreFocus(isBusy);
  const { text, isFailure } = message.value ?? {};
  const done = task || isFailure ? undefined : text;
  return (
    <footer class="task">
      {task && isLong && <Progress task={task} />}
      <p role="status" class={done === undefined ? 'visually-hidden' : undefined}>
        {task && isLong ? task.label : done}
      </p>
      {!task && isFailure && (
        <p role="alert" class="failure">
          {text}
        </p>
      )}
    </footer>
  );
}

/** Of the numbers a screen reader tells when it is asked to, not each time. */
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
