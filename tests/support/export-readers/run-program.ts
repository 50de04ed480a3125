import { spawnSync } from 'node:child_process';

/**
 * Runs a program of this machine over a text.
 *
 * @param input what it reads from its standard input
 * @throws when it is not installed or ends with an error
 */
export function runProgram(
  command: string,
  args: readonly string[],
  input: string,
): { out: string; said: string[] } {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    // Pandoc for one reads and writes UTF-8 only where the locale says so.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
  if (error) throw new Error(`${command} is not to be run: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ends with ${status}: ${stderr.slice(0, 2000)}`);
  return { out: stdout, said: stderr.split('\n').filter((line) => line.trim() !== '') };
}
