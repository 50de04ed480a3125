import { useApp } from './state/app-context';

/** Reminds of a backup file that is due, if the reader's plan is to be reminded, or if it should have come by itself and did not. */
export function BackupBanner() {
  if (!useApp().state.isBackupDue.value) return null;
  return (
    <section class="banner" aria-label="Backup">
      <p>
        <span>A backup file is due.</span>
        <a class="link-button" href="/transfer.html#backup" target="_blank" rel="noreferrer">
          Back up
        </a>
      </p>
    </section>
  );
}
