import { effect, type Signal, signal } from '@preact/signals';
import type { UserData } from '../../../lib/library/read/user-data';
import { scopedQuery } from '../../../lib/search/engine/scoped-query';
import { afterPaint } from '../../ui/after-paint';
import type { SearchIndex } from './search-index';

/**
 * How many papers each smart list holds, by its id: counted one after the other when nothing else is to do, and again when
 * the library or a query has changed.
 *
 * @param begin nothing is counted before
 */
export function countSmartLists(
  shelf: Signal<UserData | undefined>,
  index: SearchIndex,
  begin: Promise<unknown>,
): Signal<ReadonlyMap<string, number>> {
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  let turn = 0;
  effect(() => {
    index.version.value;
    const now = shelf.value;
    const lists = now?.lists.filter(({ query }) => query !== undefined) ?? [];
    const ours = ++turn;
    const count = async () => {
      await begin;
      const counted = new Map<string, number>();
      for (const { id } of lists) {
        await afterPaint();
        if (ours !== turn || !now) return;
        const { asked } = scopedQuery('', { kind: 'list', id }, now, new Date());
        const { answer } = await index.search.search(asked, now, new Date());
        await answer.verifyAll();
        if (answer.total !== undefined) counted.set(id, answer.total);
      }
      if (ours === turn) counts.value = counted;
    };
    if (lists.length > 0) count().catch((error) => console.warn('Papershelf: smart lists', error));
  });
  return counts;
}
