import { signal } from '@preact/signals';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { PaperCache } from '../../../lib/library/read/paper-cache';
import { sendCommand } from '../../../lib/messages/commands';
import { LibrarySearch } from '../../../lib/search/engine/library-search';

/** The search index as the popup knows it. */
export type SearchIndex = ReturnType<typeof openSearchIndex>;

/** Reads the index at the first query; has the background repair what is wrong with it. */
export function openSearchIndex(library: LibraryReader) {
  const inBackground = (request: Promise<unknown>) => {
    // A background that was stopped meanwhile continues when it wakes; search works without it.
    request.catch((error) => console.warn('Papershelf: the index is not being repaired.', error));
  };
  const search = new LibrarySearch(library, {
    catchUp: () => inBackground(sendCommand('catchUpIndex', null)),
    verify: () => inBackground(sendCommand('verifyIndex', null)),
    replace: (segmentId) => inBackground(sendCommand('replaceSegment', { segmentId })),
  });
  /** Goes up whenever papers or their index have changed, so that the query runs again. */
  const version = signal(0);
  const papers = new PaperCache(library);
  return {
    search,
    /** Paper records; those read lately are cached. */
    papers,
    version,
    refresh: () => {
      search.refresh();
      papers.clear();
      version.value++;
    },
  };
}
