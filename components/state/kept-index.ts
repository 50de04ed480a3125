import { signal } from '@preact/signals';
import { MiniSearchIndex } from '../../lib/index/minisearch-index';
import type { Paper } from '../../lib/paper/paper';
import { LibrarySearch, type Progress } from '../../lib/query/library-search';
import type { Library } from '../../lib/store/library';

/** In milliseconds: how often answers are given anew while the index is being filled. */
const RETELL = 250;

/** An index that is being filled, and is then kept in step with the library. */
export type KeptIndex = ReturnType<typeof keepIndex>;

/**
 * Begins to fill an index with the library.
 *
 * @param onError told when the library cannot be read
 */
export function keepIndex(library: Library, onError: (error: unknown) => void) {
  const search = new LibrarySearch(library, new MiniSearchIndex());
  const progress = signal<Progress>();
  /** Goes up whenever the index holds something else, so that an answer given before is given again. */
  const version = signal(0);

  const fill = async () => {
    let told = 0;
    await search.fill((reached) => {
      progress.value = reached;
      if (reached.done < reached.total && performance.now() - told < RETELL) return;
      told = performance.now();
      version.value++;
    });
  };
  const filled = fill().catch(onError);
  const changing = async (change: () => Promise<void>) => {
    await filled;
    await change();
    version.value++;
  };

  return {
    search,
    progress,
    version,
    /** Takes in what was saved meanwhile. */
    refresh: () => changing(() => search.refresh()),
    /** Takes papers out of the answers. */
    remove: (ids: readonly string[]) => changing(() => search.remove(ids)),
    /** Puts papers back into the answers. */
    put: (papers: readonly Paper[]) => changing(() => search.put(papers)),
  };
}
