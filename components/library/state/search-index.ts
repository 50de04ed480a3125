import { signal } from '@preact/signals';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { PaperCache } from '../../../lib/library/read/paper-cache';
import { sendCommand } from '../../../lib/messages/commands';
import { LibrarySearch } from '../../../lib/search/engine/library-search';

/** The search index as the popup knows it. */
export type SearchIndex = ReturnType<typeof openSearchIndex>;

/** Reads the index when it is first asked; what is wrong with it the background is told to mend. */
export function openSearchIndex(library: LibraryReader) {
  const inBackground = (asked: Promise<unknown>) => {
    // A background that was stopped meanwhile goes on at its next turn; search goes on without.
    asked.catch((error) => console.warn('Papershelf: the index is not being mended.', error));
  };
  const search = new LibrarySearch(library, {
    catchUp: () => inBackground(sendCommand('catchUpIndex', null)),
    verify: () => inBackground(sendCommand('verifyIndex', null)),
    replace: (segmentId) => inBackground(sendCommand('replaceSegment', { segmentId })),
  });
  /** Goes up whenever papers or their index have changed, so that an answer given before is given again. */
  const version = signal(0);
  const papers = new PaperCache(library);
  return {
    search,
    /** Records, those kept that were wanted lately. */
    papers,
    version,
    refresh: () => {
      search.refresh();
      papers.clear();
      version.value++;
    },
  };
}
