/** Nothing can be read from a file; the message says why, in one or two sentences for the user. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
