import { useApp } from './state/app-context';

/** Reminds the user of a backup file that is due, if the schedule says so, or if the automatic one is missing. */
export function BackupBanner() {
  if (!useApp().state.isBackupDue.value) return null;
  return (
    <section class="banner" aria-label="Backup">
      <p>
        <span>Time for a backup.</span>
        <a class="link-button" href="/transfer.html#backup" target="_blank" rel="noreferrer">
          Back up
        </a>
      </p>
    </section>
  );
}
