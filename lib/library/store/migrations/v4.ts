/**
 * Version 4: user data can be merged with another library's. Frozen, like every version.
 *
 * - `marks`, replacing `bookmarks`: one record a paper with bookmark, status, tags, note, hidden, each with the time of its
 *   last change
 * - `lists`, `entries`: the same times; deleting a list or removing a paper sets a field of the record, which stays; an
 *   entry has a position in the list's order, which was that of `addedAt` before
 * - `trash`, replacing `forgotten`: what was removed, so that it can be restored
 */
export const STORES = {
  marks: 'paperId, bookmarkedAt, [status+changed.status], hiddenAt, worded',
  trash: 'id, deed',
  bookmarks: null,
  forgotten: null,
};

/** The part of Dexie's transaction that is used. */
interface Upgrade {
  table(name: string): {
    // biome-ignore lint/suspicious/noExplicitAny: records of versions 3 and 4, whose types are not those of today
    toArray(): PromiseLike<any[]>;
    bulkPut(records: readonly object[]): PromiseLike<unknown>;
  };
}

export async function upgrade(transaction: Upgrade): Promise<void> {
  const bookmarks = await transaction.table('bookmarks').toArray();
  await transaction.table('marks').bulkPut(
    bookmarks.map(({ paperId, bookmarkedAt }) => ({
      paperId,
      bookmarkedAt,
      changed: { bookmark: bookmarkedAt },
    })),
  );
  const lists = await transaction.table('lists').toArray();
  await transaction
    .table('lists')
    .bulkPut(lists.map((list) => ({ ...list, changed: { name: list.createdAt } })));
  const entries = await transaction.table('entries').toArray();
  entries.sort((a, b) => (a.addedAt < b.addedAt ? -1 : Number(a.addedAt > b.addedAt)));
  const counts = new Map<string, number>();
  const placed = entries.map((entry) => {
    const at = counts.get(entry.listId) ?? 0;
    counts.set(entry.listId, at + 1);
    const changed = { on: entry.addedAt, position: entry.addedAt };
    return { ...entry, position: position(at), changed };
  });
  await transaction.table('entries').bulkPut(placed);
  const forgotten = await transaction.table('forgotten').toArray();
  await transaction.table('trash').bulkPut(
    forgotten.map(({ id, papers, titles, sightings }) => ({
      id,
      deed: 'forget',
      subject: { count: papers.length },
      inverse: { forgotten: { papers, titles, sightings } },
    })),
  );
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The nth position in a list: `a0` … `az`, `b00` … `bzz`, `c000` …: whole numbers of the package fractional-indexing. */
function position(at: number): string {
  let rest = at;
  let length = 1;
  while (rest >= DIGITS.length ** length) rest -= DIGITS.length ** length++;
  let digits = '';
  for (let place = 0; place < length; place++) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return String.fromCharCode('a'.charCodeAt(0) + length - 1) + digits;
}
