import { isUserFacing } from '../../lib/transfer/transfer-service';
import { hasErrorName } from '../../lib/util/error-names';
import { UserFacingError } from '../../lib/util/user-facing-error';

/**
 * Why a task failed, as a message for the user.
 *
 * @param unchangedText what was not changed: "Nothing was changed."
 * @param isCancelled whether the user cancelled it: browsers abort operations on their own with the same error
 */
export function describeFailure(error: unknown, unchangedText: string, isCancelled = false): string {
  if (error instanceof UserFacingError) return error.message;
  if (isUserFacing(error)) return `${error.message} ${unchangedText}`;
  if (hasErrorName(error, 'QuotaExceededError'))
    return `There is no room left on the disk. ${unchangedText} Make room, then try again.`;
  if (isCancelled && hasErrorName(error, 'AbortError')) return `Cancelled. ${unchangedText}`;
  if (hasErrorName(error, 'NotReadableError', 'NotFoundError'))
    return `The file cannot be read any more: it was moved or changed. ${unchangedText} Choose it again.`;
  return `Something went wrong (${error instanceof Error ? error.message : String(error)}). ${unchangedText} Try again.`;
}
