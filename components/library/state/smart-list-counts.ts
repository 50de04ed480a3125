import { effect, type Signal, signal } from '@preact/signals';
import type { UserData } from '../../../lib/library/read/user-data';
import { scopedQuery } from '../../../lib/search/engine/scoped-query';
import { afterPaint } from '../../ui/after-paint';
import type { SearchIndex } from './search-index';

/**
 * How many papers each smart list holds, by its id: counted one after the other when the page is idle, and again when the
 * library or a query has changed.
 *
 * @param begin nothing is counted before
 */
export function countSmartLists(
  userData: Signal<UserData | undefined>,
  index: SearchIndex,
  begin: Promise<unknown>,
): Signal<ReadonlyMap<string, number>> {
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  let turn = 0;
  effect(() => {
    index.version.value;
    const now = userData.value;
    const lists = now?.lists.filter(({ query }) => query !== undefined) ?? [];
    const ours = ++turn;
    const count = async () => {
      await begin;
      const counted = new Map<string, number>();
      for (const { id } of lists) {
        await afterPaint();
        if (ours !== turn || !now) return;
        const { parsed } = scopedQuery('', { kind: 'list', id }, now, new Date());
        const { result } = await index.search.search(parsed, now, new Date());
        await result.verifyAll();
        if (result.total !== undefined) counted.set(id, result.total);
      }
      if (ours === turn) counts.value = counted;
    };
    if (lists.length > 0) count().catch((error) => console.warn('Papershelf: smart lists', error));
  });
  return counts;
}
