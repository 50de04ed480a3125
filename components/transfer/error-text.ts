import { isUserFacing } from '../../lib/transfer/transfer-service';
import { hasErrorName } from '../../lib/util/error-names';

/** A failure whose message is for the reader, and says all there is to say. */
export class UserFacingError extends Error {
  override name = 'ToldFailure';
}

/**
 * Why something that takes long did not come about, in words for the reader.
 *
 * @param kept what is as it was: "Nothing was changed."
 * @param isCancelled the reader stopped it: browsers end things of themselves in the same way
 */
export function describeFailure(error: unknown, kept: string, isCancelled = false): string {
  if (error instanceof UserFacingError) return error.message;
  if (isUserFacing(error)) return `${error.message} ${kept}`;
  if (hasErrorName(error, 'QuotaExceededError'))
    return `There is no room left on the disk. ${kept} Make room, then try again.`;
  if (isCancelled && hasErrorName(error, 'AbortError')) return `Cancelled. ${kept}`;
  if (hasErrorName(error, 'NotReadableError', 'NotFoundError'))
    return `The file cannot be read any more: it was moved or changed. ${kept} Choose it again.`;
  return `It failed (${error instanceof Error ? error.message : String(error)}). ${kept} Try again.`;
}
