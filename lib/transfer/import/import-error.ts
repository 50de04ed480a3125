/** Nothing can be read from a file; the message says why, as one or two sentences for the reader. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
