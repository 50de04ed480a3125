import {
  currentOptions,
  haveOptionsChanged,
  type PendingImport,
  prepareImport,
  prepareImportedFile,
} from '../../lib/transfer/prepare-import';
import type { ImportMode } from '../../lib/transfer/staging/conflicts';
import type { TransferContextValue } from './transfer-context';

/** Shown when an import fails or is cancelled. */
export const LIBRARY_UNCHANGED = 'Your library was not changed.';

/**
 * Reads a file and determines what it would change; it replaces the pending import. Errors are shown; then there is no
 * pending import.
 *
 * @param mode of a backup; a file of another program is merged
 */
export async function openImport(
  { service, tasks, pendingImport }: TransferContextValue,
  file: File,
  mode: ImportMode = 'merge',
): Promise<PendingImport | undefined> {
  const before = pendingImport.peek();
  pendingImport.value = undefined;
  return tasks.run('Reading file', LIBRARY_UNCHANGED, async (task) => {
    await before?.discard();
    return prepareImport(service, file, mode, task);
  });
}

/** The same file, compared with the current options. Errors are shown; then there is no pending import. */
export async function withCurrentOptions(
  { service, tasks }: TransferContextValue,
  pending: PendingImport,
): Promise<PendingImport | undefined> {
  const { imported, name } = pending;
  if (!imported || !haveOptionsChanged(pending) || tasks.running.peek()) return pending;
  return tasks.run('Comparing', LIBRARY_UNCHANGED, (task) =>
    prepareImportedFile(service, name, imported.file, currentOptions(imported), task),
  );
}

/** The same file, to be merged or to replace the library. */
export async function withMode(
  { service, tasks }: TransferContextValue,
  pending: PendingImport,
  mode: ImportMode,
): Promise<PendingImport> {
  const comparison = await tasks.run('Comparing', LIBRARY_UNCHANGED, (task) =>
    service.compare(pending.staging, mode, task),
  );
  return comparison ? { ...pending, mode, comparison } : pending;
}

/** Discards a pending import. */
export async function discardImport({ tasks }: TransferContextValue, pending: PendingImport): Promise<void> {
  await tasks.run('Discarding', LIBRARY_UNCHANGED, () => pending.discard());
}
