import type { ImportedFile, SkippedEntry } from './import/imported';
import type { Comparison } from './staging/compare';
import type { ImportMode } from './staging/conflicts';
import type { StagingArea } from './staging/staging-area';
import { halfProgress, type TaskContext } from './task-context';
import type { TransferService } from './transfer-service';

/** The user's options for importing a file of another program. */
export interface ImportOptions {
  /** The list that its papers are added to, if any. */
  list: string | undefined;
  /** Whether its keywords are imported as tags: programs write both into one field. */
  hasTags: boolean;
}

/** A file that was read and staged, until the user decides about it. */
export interface PendingImport {
  /** Of the file. */
  name: string;
  staging: StagingArea;
  mode: ImportMode;
  /** What would change. */
  comparison: Comparison;
  /** Present when it is a backup. */
  backup?: { madeAt: string; settings: unknown };
  /** Present when it is a file of another program. */
  imported?: {
    file: ImportedFile;
    count: number;
    duplicateCount: number;
    skipped: readonly SkippedEntry[];
    /** The options with which it was compared. */
    comparedOptions: ImportOptions;
    /** The current options: a list name may be typed but not compared yet. */
    options: ImportOptions;
  };
  /** Discards the staged records. */
  discard(): Promise<void>;
}

/**
 * Reads a file, stages it, and determines what it would change.
 *
 * @param mode of a backup; a file of another program is merged
 * @throws BackupError or ImportError, with a message for the user; what a disk or the database fails with; the signal's reason
 */
export async function prepareImport(
  service: TransferService,
  file: File,
  mode: ImportMode,
  task: TaskContext,
): Promise<PendingImport> {
  const opened = await service.readFile(file);
  if (opened !== 'backup') {
    const options = { list: opened.title ?? defaultListName(opened), hasTags: false };
    return prepareImportedFile(service, file.name, opened, options, task);
  }
  // Reading takes about as long as comparing.
  const { staging, madeAt, settings, discard } = await service.stageBackup(file, halfProgress(task, 0));
  return orDiscard(discard, async () => {
    const comparison = await service.compare(staging, mode, halfProgress(task, 0.5));
    return { name: file.name, staging, mode, comparison, backup: { madeAt, settings }, discard };
  });
}

/** Stages a file of another program with some options. @throws as {@link prepareImport} */
export async function prepareImportedFile(
  service: TransferService,
  name: string,
  file: ImportedFile,
  options: ImportOptions,
  task: TaskContext,
): Promise<PendingImport> {
  const tagged = options.hasTags ? withKeywordsAsTags(file) : file;
  const staged = await service.stageImport(tagged, new Date(), options.list);
  const { staging, count, duplicateCount, discard } = staged;
  return orDiscard(discard, async () => {
    const comparison = await service.compare(staging, 'merge', task);
    const skipped = [...file.skipped, ...staged.skipped].sort((a, b) => a.line - b.line);
    const imported = { file, count, duplicateCount, skipped, comparedOptions: options, options };
    return { name, staging, mode: 'merge', comparison, imported, discard };
  });
}

/** The current options of an import; a blank list name is none. */
export function currentOptions({ options }: NonNullable<PendingImport['imported']>): ImportOptions {
  return { ...options, list: listIn(options) };
}

/** Whether the user has changed the options since it was compared. */
export function haveOptionsChanged({ imported }: PendingImport): boolean {
  if (!imported) return false;
  const { comparedOptions, options } = imported;
  return listIn(comparedOptions) !== listIn(options) || comparedOptions.hasTags !== options.hasTags;
}

function listIn({ list }: ImportOptions): string | undefined {
  return list?.trim() || undefined;
}

/** The name of a list for papers known only by id: without a list entry nothing of them would be kept. */
function defaultListName({ papers }: ImportedFile): string | undefined {
  if (!papers.some(({ id, title, lists }) => id !== undefined && title === undefined && !lists))
    return undefined;
  return `Imported ${new Date().toLocaleDateString(undefined, { dateStyle: 'medium' })}`;
}

function withKeywordsAsTags(file: ImportedFile): ImportedFile {
  const papers = file.papers.map((paper) => {
    const tags = [...new Set([...(paper.annotations.tags ?? []), ...(paper.keywords ?? [])])];
    return tags.length === 0 ? paper : { ...paper, annotations: { ...paper.annotations, tags } };
  });
  return { ...file, papers };
}

/** Runs something over staged records, which are discarded when it fails. */
async function orDiscard<T>(discard: () => Promise<void>, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    await discard();
    throw error;
  }
}
