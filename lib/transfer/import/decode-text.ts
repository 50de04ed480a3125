import { ImportError } from './import-error';
import { MAX_TEXT } from './limits';

/**
 * The text of a file: UTF-8, UTF-16 (by its byte order mark, or by its zeros) or else Windows-1252.
 *
 * @throws ImportError when the file is too large
 */
export function decodeText(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  // In UTF-16 there are two bytes a character, in UTF-8 up to three.
  if (all.length > 3 * MAX_TEXT)
    throw new ImportError('The file is too large: more than 50 million characters.');
  const utf16 = utf16In(all.subarray(0, 1000));
  if (utf16) return new TextDecoder(utf16).decode(all);
  try {
    // The replacement character may itself occur in a file, as in abstracts that were broken long ago.
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    return nearlyUtf8(all) ?? new TextDecoder('windows-1252').decode(all);
  }
}

/** Text with more valid than broken letters in UTF-8. */
function nearlyUtf8(all: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(all);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  // A file that was truncated in the middle of a letter is still UTF-8.
  const valid = text.slice(0, 1_000_000).match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return valid > broken || (broken === 1 && text.endsWith('\ufffd')) ? text : undefined;
}

function utf16In(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const threshold = start.length * 0.3;
  if (odd > threshold && even === 0) return 'utf-16le';
  return even > threshold && odd === 0 ? 'utf-16be' : undefined;
}
