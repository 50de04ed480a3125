import { BackupError } from './backup-format';

/** In characters: no record of a library is nearly as long. */
const MAX_LINE = 200_000_000;

/** Backups unpack to three to twenty times their size; a gzip bomb (RFC 1952) to a thousand times. */
const MAX_RATIO = 100;
/** In bytes: small files with much repetition unpack to more. */
const ALWAYS_ALLOWED = 20_000_000;

/**
 * The lines of a file, unpacked if it is gzipped, with their numbers from 1; no more than one line is in memory.
 *
 * @throws BackupError when it is truncated, damaged, no text, or unpacks to more than is plausible
 */
export async function* readTextLines(
  file: Blob,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<readonly [number: number, line: string]> {
  const read = { packed: 0, unpacked: 0 };
  const isGzip = await startsAsGzip(file);
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read.packed += chunk.length;
      onRead(read.packed);
      controller.enqueue(chunk);
    },
  });
  const bytes = file.stream().pipeThrough(counted);
  const unpacked = isGzip ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = unpacked.getReader();
  let number = 0;
  let rest: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      read.unpacked += value?.length ?? 0;
      if (read.unpacked > ALWAYS_ALLOWED + MAX_RATIO * read.packed)
        throw new BackupError(
          'The file unpacks to far more than a library holds. It was not read any further.',
        );
      const lines = decoder.decode(value, { stream: !done }).split('\n');
      // The parts of an unfinished line are collected: to join them each time would take quadratic time.
      const last = lines.pop() ?? '';
      for (const line of lines) {
        yield [++number, rest.join('') + line];
        rest = [];
        length = 0;
      }
      rest.push(last);
      length += last.length;
      if (length > MAX_LINE)
        throw new BackupError(`Line ${number + 1} is longer than anything a library holds.`);
      if (done) break;
    }
  } catch (error) {
    throw toBackupError(error, number);
  } finally {
    reader.cancel().catch(() => {}); // when not all lines were wanted
  }
  if (length > 0) yield [++number, rest.join('')];
}

async function startsAsGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** Turns an error in a file's own bytes into a message; errors of the disk or the browser, and a cancellation, stay. */
function toBackupError(error: unknown, lines: number): unknown {
  if (error instanceof BackupError || error instanceof DOMException) return error;
  const where = lines > 0 ? `after line ${lines.toLocaleString('en')}` : 'at its beginning';
  return new BackupError(
    `The file is damaged or ends in the middle, ${where}. Perhaps it was not copied or downloaded completely.`,
    { cause: error },
  );
}
