import { useTransfer } from './transfer-context';

/** What goes on, how far it is, and a way to stop it; then what came of it. It keeps its place at the foot of the page. */
export function TaskBar() {
  const { running, told } = useTransfer().tasks;
  const task = running.value;
  const percent = Math.floor((task?.part ?? 0) * 100);
  return (
    <footer class="task" aria-live="polite">
      {task && (
        <>
          <div
            role="progressbar"
            class="progress"
            aria-label={task.label}
            aria-valuemin={0}
            aria-valuemax={100}
            {...(task.part !== undefined && { 'aria-valuenow': percent })}
          >
            <div style={{ width: `${percent}%` }} />
          </div>
          <p>
            {task.label}
            {task.part !== undefined && `: ${percent} %`}
          </p>
          <button type="button" class="button" onClick={task.cancel}>
            Cancel
          </button>
        </>
      )}
      {!task && told.value && (
        <p
          class={told.value.isFailure ? 'failure' : undefined}
          role={told.value.isFailure ? 'alert' : undefined}
        >
          {told.value.text}
        </p>
      )}
    </footer>
  );
}
