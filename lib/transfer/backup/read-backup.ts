import { SCHEMA_VERSION } from '../../library/model/schema-version';
import { isObject } from '../../util/is-object';
import { BACKUP_VERSION, BackupError, type BackupHeader, SETTINGS_STORE } from './backup-format';
import { readTextLines } from './lines';

/** One record of a backup. */
export interface BackupLine {
  /** From 1. */
  number: number;
  store: string;
  /** An object, not validated yet. */
  record: object;
}

/** A file whose header is that of a backup. */
export interface OpenedBackup {
  header: BackupHeader;
  /** To be read to the end: only then is it known that the file is complete. */
  lines: AsyncGenerator<BackupLine>;
}

/**
 * Opens a backup and reads its header.
 *
 * @throws BackupError when it is none, or of a newer version than this
 */
export async function openBackup(file: Blob, onRead?: (bytes: number) => void): Promise<OpenedBackup> {
  const lines = readTextLines(file, onRead);
  const first = await lines.next();
  if (first.done) throw new BackupError('The file is empty.');
  try {
    return { header: headerIn(first.value[1]), lines: records(lines) };
  } catch (error) {
    await lines.return(undefined);
    throw error;
  }
}

/** Whether a file has the header of a backup, whatever the rest is. */
export async function isBackup(file: Blob): Promise<boolean> {
  const lines = readTextLines(file);
  try {
    const { value } = await lines.next();
    return value !== undefined && isHeader(parseJson(value[1]));
  } catch {
    return false;
  } finally {
    await lines.return(undefined);
  }
}

function headerIn(line: string): BackupHeader {
  const header = parseJson(line);
  if (!isHeader(header)) throw new BackupError('This is not a Papershelf backup.');
  const { version, layout } = header;
  if (version > BACKUP_VERSION || layout > SCHEMA_VERSION)
    throw new BackupError(
      'This backup was made by a newer version of Papershelf. Update Papershelf, then read it again.',
    );
  return header;
}

function isHeader(value: unknown): value is BackupHeader {
  const { papershelf, version, layout, madeAt } = (value ?? {}) as Partial<Record<string, unknown>>;
  const isNumber = (number: unknown) => Number.isInteger(number) && (number as number) > 0;
  return papershelf === 'backup' && isNumber(version) && isNumber(layout) && typeof madeAt === 'string';
}

async function* records(
  lines: AsyncGenerator<readonly [number: number, line: string]>,
): AsyncGenerator<BackupLine> {
  const counts = new Map<string, number>();
  let end: Record<string, unknown> | undefined;
  let last = 1;
  for await (const [number, line] of lines) {
    last = number;
    if (end)
      throw new BackupError(`Unexpected data after the end of the backup, in line ${formatCount(number)}.`);
    const value = parseJson(line);
    if (isEnd(value)) {
      end = value.end;
      continue;
    }
    if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string' || !isObject(value[1]))
      throw new BackupError(`Line ${formatCount(number)} is not a record: the file is damaged.`);
    const [store, record] = value as [string, object];
    counts.set(store, (counts.get(store) ?? 0) + 1);
    yield { number, store, record };
  }
  if (!end)
    throw new BackupError(
      `The file ends in the middle, after line ${formatCount(last)}. Perhaps it was not copied or downloaded completely.`,
    );
  for (const store of new Set([...counts.keys(), ...Object.keys(end)]))
    if ((counts.get(store) ?? 0) !== (end[store] ?? 0) && store !== SETTINGS_STORE)
      throw new BackupError(
        `Some lines are missing: the file says that it has others in “${store.slice(0, 40)}”.`,
      );
}

function isEnd(value: unknown): value is { end: Record<string, unknown> } {
  return isObject(value) && isObject((value as { end?: unknown }).end);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function formatCount(number: number): string {
  return number.toLocaleString('en');
}
