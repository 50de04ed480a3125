import { BackupError } from './backup-format';

/** In bytes: no record of a library comes near it. */
const LONGEST_LINE = 200_000_000;

/** Text with gzip's own marks (RFC 1952) unpacks to three to twenty times its size; one made to fill a disk to a thousand times. */
const MOST_UNPACKED = 100;
/** In bytes: small files of much the same unpack to more. */
const NO_QUESTION = 20_000_000;

/**
 * The lines of a file, unpacked if it is gzipped, with their numbers from 1; of the file no more is held than a line.
 *
 * @throws BackupError when it is cut off, damaged, no text, or unpacks to more than can be meant
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
      if (read.unpacked > NO_QUESTION + MOST_UNPACKED * read.packed)
        throw new BackupError(
          'The file unpacks to far more than a library holds. It was not read any further.',
        );
      const lines = decoder.decode(value, { stream: !done }).split('\n');
      // Of a line that goes on only the pieces are kept: to join them each time would take forever.
      const last = lines.pop() ?? '';
      for (const line of lines) {
        yield [++number, rest.join('') + line];
        rest = [];
        length = 0;
      }
      rest.push(last);
      length += last.length;
      if (length > LONGEST_LINE)
        throw new BackupError(`Line ${number + 1} is longer than anything a library holds.`);
      if (done) break;
    }
  } catch (error) {
    throw inWords(error, number);
  } finally {
    reader.cancel().catch(() => {}); // of what is left, when nobody wants more
  }
  if (length > 0) yield [++number, rest.join('')];
}

async function startsAsGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** What went wrong with a file's own bytes, in words; what a disk, a browser or a reader's Cancel says stays as it is. */
function inWords(error: unknown, lines: number): unknown {
  if (error instanceof BackupError || error instanceof DOMException) return error;
  const where = lines > 0 ? `after line ${lines.toLocaleString('en')}` : 'at its beginning';
  return new BackupError(
    `The file is damaged or ends in the middle, ${where}. Perhaps it was not copied or downloaded whole.`,
    { cause: error },
  );
}
