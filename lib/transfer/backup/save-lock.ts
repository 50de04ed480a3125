/** The lock of a page that saves a backup automatically. */
const LOCK_NAME = 'papershelf-saving';

/** Whether a page is open that saves a backup automatically, or shows why it could not. */
export async function isBackupTabOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === LOCK_NAME);
}

/** Signals that this page saves a backup, for as long as it is open. */
export function holdSaveLock(): void {
  navigator.locks
    .request(LOCK_NAME, () => new Promise(() => {}))
    .catch((error) => console.warn('Papershelf', error));
}
