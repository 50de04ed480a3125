interface ProgressBarProps {
  /** What is in progress. */
  label: string;
  /** 0 to 1; absent while unknown. */
  part: number | undefined;
}

/** The progress of something that takes long. */
export function ProgressBar({ label, part }: ProgressBarProps) {
  const percent = formatPercent(part ?? 0);
  return (
    <div
      role="progressbar"
      class="progress"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(part !== undefined && { 'aria-valuenow': percent })}
    >
      <div style={{ width: `${percent}%` }} />
    </div>
  );
}

/** Whole percent, and 100 only when all of it is done. */
export function formatPercent(part: number): number {
  return Math.floor(part * 100);
}
