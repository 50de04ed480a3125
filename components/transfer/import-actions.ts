import type { ImportedFile } from '../../lib/transfer/import/imported';
import type { ImportMode } from '../../lib/transfer/staging/conflicts';
import type { TaskContext } from '../../lib/transfer/transfer-service';
import type { ImportOptions, PendingImport } from './pending-import';
import type { TransferContextValue } from './transfer-context';

/** What is told when it comes to nothing. */
export const LIBRARY_UNCHANGED = 'Your library is as it was.';

/**
 * Reads a file and finds out what it would change, in the place of the one that waited. What goes wrong is told; then there is
 * no arrival.
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
  return tasks.run('Reading the file', LIBRARY_UNCHANGED, async (task) => {
    await before?.discard();
    const opened = await service.readFile(file);
    if (opened !== 'backup')
      return imported(
        service,
        file.name,
        opened,
        { list: opened.title ?? listFor(opened), hasTags: false },
        task,
      );
    // Reading takes about as long as comparing.
    const staged = await service.stageBackup(file, halfProgress(task, 0));
    const { incoming: staging, madeAt, settings, discard } = staged;
    try {
      const comparison = await service.compare(staging, mode, halfProgress(task, 0.5));
      return { name: file.name, staging, mode, comparison, backup: { madeAt, settings }, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  });
}

/** The same file, compared with what the reader wishes by now. What goes wrong is told; then there is no arrival. */
export async function withCurrentOptions(
  { service, tasks }: TransferContextValue,
  arrival: PendingImport,
): Promise<PendingImport | undefined> {
  const { imported: before, name } = arrival;
  if (!before || !haveOptionsChanged(arrival) || tasks.running.peek()) return arrival;
  const wished = { ...before.options, list: listIn(before.options) };
  return tasks.run('Comparing', LIBRARY_UNCHANGED, (task) =>
    imported(service, name, before.file, wished, task),
  );
}

/** Whether the reader has come to wish something else since it was compared. */
export function haveOptionsChanged({ imported: file }: PendingImport): boolean {
  if (!file) return false;
  const { comparedOptions, options } = file;
  return listIn(comparedOptions) !== listIn(options) || comparedOptions.hasTags !== options.hasTags;
}

function listIn({ list }: ImportOptions): string | undefined {
  return list?.trim() || undefined;
}

/** The same file, to be merged or to take the library's place. */
export async function withMode(
  { service, tasks }: TransferContextValue,
  arrival: PendingImport,
  mode: ImportMode,
): Promise<PendingImport> {
  const comparison = await tasks.run('Comparing', LIBRARY_UNCHANGED, (task) =>
    service.compare(arrival.staging, mode, task),
  );
  return comparison ? { ...arrival, mode, comparison } : arrival;
}

/** Lets go of a file that was read. */
export async function discardImport({ tasks }: TransferContextValue, arrival: PendingImport): Promise<void> {
  await tasks.run('Leaving the file', LIBRARY_UNCHANGED, () => arrival.discard());
}

async function imported(
  service: TransferContextValue['service'],
  name: string,
  file: ImportedFile,
  options: ImportOptions,
  task: TaskContext,
): Promise<PendingImport> {
  const {
    incoming: staging,
    count,
    skipped,
    duplicateCount,
    discard,
  } = await service.stageImport(options.hasTags ? withTags(file) : file, new Date(), options.list);
  try {
    const comparison = await service.compare(staging, 'merge', task);
    const skippedEntries = [...file.skipped, ...skipped].sort((a, b) => a.line - b.line);
    const papers = {
      file,
      count,
      duplicateCount,
      skipped: skippedEntries,
      comparedOptions: options,
      options,
    };
    return { name, staging, mode: 'merge', comparison, imported: papers, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** A paper of which only the id is known is kept by the list that it stands on, and by nothing else. */
function listFor({ papers }: ImportedFile): string | undefined {
  if (!papers.some(({ id, title, lists }) => id !== undefined && title === undefined && !lists))
    return undefined;
  return `Imported ${new Date().toLocaleDateString(undefined, { dateStyle: 'medium' })}`;
}

function withTags(file: ImportedFile): ImportedFile {
  const papers = file.papers.map((paper) => {
    const tags = [...new Set([...(paper.annotations.tags ?? []), ...(paper.keywords ?? [])])];
    return tags.length === 0 ? paper : { ...paper, annotations: { ...paper.annotations, tags } };
  });
  return { ...file, papers };
}

/** One half of a bar for each of two steps. */
export function halfProgress({ onProgress, signal }: TaskContext, from: 0 | 0.5): TaskContext {
  return { onProgress: (part) => onProgress(from + part / 2), signal };
}
