import { isInWords } from '../../lib/backup/desk';

/** A failure whose message is for the reader, and says all there is to say. */
export class ToldFailure extends Error {
  override name = 'ToldFailure';
}

/**
 * Why something that takes long did not come about, in words for the reader.
 *
 * @param kept what is as it was: "Nothing was changed."
 */
export function failureInWords(error: unknown, kept: string): string {
  if (error instanceof ToldFailure) return error.message;
  if (isInWords(error)) return `${error.message} ${kept}`;
  if (isNamed(error, 'AbortError')) return `Cancelled. ${kept}`;
  if (isNamed(error, 'QuotaExceededError'))
    return `There is no room left on the disk. ${kept} Make room, then try again.`;
  if (isNamed(error, 'NotReadableError') || isNamed(error, 'NotFoundError'))
    return `The file cannot be read any more: it was moved or changed. ${kept} Choose it again.`;
  return `It failed (${error instanceof Error ? error.message : String(error)}). ${kept} Try again.`;
}

/** Dexie wraps the browser's error, as the inner one of its own or among the failures of a write of many. */
function isNamed(error: unknown, name: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const {
    name: own,
    inner,
    failures = [],
  } = error as { name?: string; inner?: unknown; failures?: unknown[] };
  return own === name || [inner, ...failures].some((cause) => isNamed(cause, name));
}
