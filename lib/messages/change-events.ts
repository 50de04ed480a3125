/**
 * What was changed in the library: papers, and with them perhaps what is marked; only what is marked; or the search
 * index alone.
 */
export type LibraryChange = 'papers' | 'marks' | 'index';

/** The name of the channel on which changes are told. */
export const CHANNEL_NAME = 'papershelf';

let sending: BroadcastChannel | undefined;

/** Tells every page of the extension that is open of a change; called by the background alone, which alone writes. */
export function broadcastChange(change: LibraryChange): void {
  sending ??= new BroadcastChannel(CHANNEL_NAME);
  sending.postMessage(change);
}

/**
 * Tells of every change of the library, by whatever it was made.
 *
 * @returns a function that ends it
 */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  channel.onmessage = ({ data }: MessageEvent<LibraryChange>) => listener(data);
  return () => channel.close();
}
