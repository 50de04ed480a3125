/** The lock that a page holds which saves a backup by itself. */
const SAVING = 'papershelf-saving';

/** Whether a page is open that saves a backup by itself, or could not and says why. */
export async function isBackupTabOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === SAVING);
}

/** Makes it known that this page saves a backup, for as long as it is open. */
export function holdSaveLock(): void {
  navigator.locks
    .request(SAVING, () => new Promise(() => {}))
    .catch((error) => console.warn('Papershelf', error));
}
