/** What was changed in the library: papers, and perhaps user data with them; only user data; or only the search index. */
export type LibraryChange = 'papers' | 'marks' | 'index';

/** The name of the channel on which changes are broadcast. */
export const CHANNEL_NAME = 'papershelf';

let sending: BroadcastChannel | undefined;

/** Notifies every open page of the extension of a change; only the background calls it, the only one that writes. */
export function broadcastChange(change: LibraryChange): void {
  sending ??= new BroadcastChannel(CHANNEL_NAME);
  sending.postMessage(change);
}

/**
 * Calls back on every change of the library, whatever made it.
 *
 * @returns a function that ends it
 */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  channel.onmessage = ({ data }: MessageEvent<LibraryChange>) => listener(data);
  return () => channel.close();
}
