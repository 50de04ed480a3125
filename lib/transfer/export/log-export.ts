import { sendCommand } from '../../messages/commands';

/**
 * Notes that papers have left, once they have.
 *
 * @param scope what they are of (see `exportScope`); of what has no name nothing is noted
 * @returns what the reader is to be told when it could not be noted: what has left has left all the same
 */
export async function reportExport(
  scope: string | undefined,
  paperIds: readonly string[],
): Promise<string | undefined> {
  if (scope === undefined) return undefined;
  try {
    await sendCommand('noteExport', { scope, paperIds: [...paperIds] });
    return undefined;
  } catch (error) {
    console.warn('Papershelf', error);
    return 'It could not be noted that they left: the next time they will count as new.';
  }
}
