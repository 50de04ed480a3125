/**
 * Text as a gzipped stream (RFC 1952), without buffering all of it.
 *
 * @param parts read one at a time, when there is room for the next
 * @param signal aborts it; the stream then fails with its reason
 */
export function gzipStream(
  parts: AsyncIterator<string>,
  signal?: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const text = new ReadableStream<string>({
    async pull(controller) {
      try {
        signal?.throwIfAborted();
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await parts.return?.();
    },
  });
  return text
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(new CompressionStream('gzip')) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * A stream as one file. Browsers keep the parts of large ones on the disk.
 *
 * @throws what the stream fails with
 */
export async function blobOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  for (let reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: 'application/gzip' });
    parts.push(new Blob([value]));
  }
}
