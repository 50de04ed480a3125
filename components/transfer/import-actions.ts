import type { ImportedFile } from '../../lib/transfer/import/imported';
import type { Way } from '../../lib/transfer/staging/conflicts';
import type { Watched } from '../../lib/transfer/transfer-service';
import type { Arrival, ImportWish } from './pending-import';
import type { Transfer } from './transfer-context';

/** What is told when it comes to nothing. */
export const UNTOUCHED = 'Your library is as it was.';

/**
 * Reads a file and finds out what it would change, in the place of the one that waited. What goes wrong is told; then there is
 * no arrival.
 *
 * @param way of a backup; a file of another program is merged
 */
export async function openFile(
  { desk, tasks, arrival }: Transfer,
  file: File,
  way: Way = 'merge',
): Promise<Arrival | undefined> {
  const before = arrival.peek();
  arrival.value = undefined;
  return tasks.run('Reading the file', UNTOUCHED, async (watched) => {
    await before?.discard();
    const opened = await desk.open(file);
    if (opened !== 'backup')
      return imported(
        desk,
        file.name,
        opened,
        { list: opened.title ?? listFor(opened), hasTags: false },
        watched,
      );
    // Reading takes about as long as comparing.
    const staged = await desk.stageBackup(file, half(watched, 0));
    const { incoming, madeAt, settings, discard } = staged;
    try {
      const comparison = await desk.compare(incoming, way, half(watched, 0.5));
      return { name: file.name, incoming, way, comparison, backup: { madeAt, settings }, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  });
}

/** The same file, compared with what the reader wishes by now. What goes wrong is told; then there is no arrival. */
export async function asWished({ desk, tasks }: Transfer, arrival: Arrival): Promise<Arrival | undefined> {
  const { imported: before, name } = arrival;
  if (!before || !isWishNew(arrival) || tasks.running.peek()) return arrival;
  const wished = { ...before.wished, list: listIn(before.wished) };
  return tasks.run('Comparing', UNTOUCHED, (watched) => imported(desk, name, before.file, wished, watched));
}

/** Whether the reader has come to wish something else since it was compared. */
export function isWishNew({ imported: file }: Arrival): boolean {
  if (!file) return false;
  const { wish, wished } = file;
  return listIn(wish) !== listIn(wished) || wish.hasTags !== wished.hasTags;
}

function listIn({ list }: ImportWish): string | undefined {
  return list?.trim() || undefined;
}

/** The same file, to be merged or to take the library's place. */
export async function inWay({ desk, tasks }: Transfer, arrival: Arrival, way: Way): Promise<Arrival> {
  const comparison = await tasks.run('Comparing', UNTOUCHED, (watched) =>
    desk.compare(arrival.incoming, way, watched),
  );
  return comparison ? { ...arrival, way, comparison } : arrival;
}

/** Lets go of a file that was read. */
export async function leave({ tasks }: Transfer, arrival: Arrival): Promise<void> {
  await tasks.run('Leaving the file', UNTOUCHED, () => arrival.discard());
}

async function imported(
  desk: Transfer['desk'],
  name: string,
  file: ImportedFile,
  wish: ImportWish,
  watched: Watched,
): Promise<Arrival> {
  const { incoming, count, dropped, repeated, discard } = await desk.stageImport(
    wish.hasTags ? withTags(file) : file,
    new Date(),
    wish.list,
  );
  try {
    const comparison = await desk.compare(incoming, 'merge', watched);
    const unreadable = [...file.unreadable, ...dropped].sort((a, b) => a.line - b.line);
    const papers = { file, count, repeated, unreadable, wish, wished: wish };
    return { name, incoming, way: 'merge', comparison, imported: papers, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** A paper of which only the id is known is kept by the list that it stands on, and by nothing else. */
function listFor({ papers }: ImportedFile): string | undefined {
  if (!papers.some(({ id, title, lists }) => id !== undefined && title === undefined && !lists))
    return undefined;
  return `Imported ${new Date().toLocaleDateString(undefined, { dateStyle: 'medium' })}`;
}

function withTags(file: ImportedFile): ImportedFile {
  const papers = file.papers.map((paper) => {
    const tags = [...new Set([...(paper.marks.tags ?? []), ...(paper.keywords ?? [])])];
    return tags.length === 0 ? paper : { ...paper, marks: { ...paper.marks, tags } };
  });
  return { ...file, papers };
}

/** One half of a bar for each of two steps. */
export function half({ onPart, signal }: Watched, from: 0 | 0.5): Watched {
  return { onPart: (part) => onPart(from + part / 2), signal };
}
