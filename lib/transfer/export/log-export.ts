import { sendCommand } from '../../messages/commands';

/**
 * Logs that papers have been exported, once they have.
 *
 * @param scope what they are of (see `exportLogKey`); without one nothing is logged
 * @returns a warning for the user when it could not be logged: the papers are exported all the same
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
    return 'The export could not be recorded, so these papers will count as new next time.';
  }
}
