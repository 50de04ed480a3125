import type { LibraryReader } from '../../library/read/library-reader';
import { papersById } from '../../library/read/papers';
import { keptOf } from '../../library/read/transfer-log';
import { act } from '../../messages/commands';
import { withoutUndefined } from '../../util/defined';
import { citationKey, citationStem } from './formats/citation-keys';
import type { ExportFormat, ExportSubject } from './formats/export-format';
import type { ExportedPaper } from './formats/exported-paper';

/** Papers read and written at once. */
const BATCH = 500;

/** What is exported. */
export interface Leaving {
  /** In the order in which they leave; those that only stand in for a paper that has not gone by are passed over. */
  ids: readonly string[];
  subject: ExportSubject;
  /** The notes of papers on the list that is exported, by id. */
  notes?: ReadonlyMap<string, string>;
}

/** The papers with all that goes with them, a few hundred at a time. */
export async function* exportedPapers(
  reader: LibraryReader,
  { ids, notes }: Leaving,
): AsyncGenerator<ExportedPaper[]> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const papers = await papersById(reader, ids.slice(from, from + BATCH));
    if (papers.length === 0) continue;
    const kept = await keptOf(
      reader,
      papers.map(({ id }) => id),
    );
    const wanted = papers.map((paper): [string, string] => [paper.id, citationStem(paper)]);
    const keys = await act('citationKeys', { wanted });
    yield papers.map((paper, at) => {
      const { marks, lists = [] } = kept.get(paper.id) ?? {};
      const { stem, isFirst } = keys[at] ?? { stem: paper.id, isFirst: true };
      return {
        paper,
        citationKey: citationKey(stem, paper.id, isFirst),
        kept: withoutUndefined({
          status: marks?.status,
          tags: marks?.tags,
          note: marks?.note,
          bookmarkedAt: marks?.bookmarkedAt,
          lists: lists.length > 0 ? lists : undefined,
          listNote: notes?.get(paper.id),
        }),
      };
    });
  }
}

/** What became of an export. */
export interface Exported {
  /** The pieces of the file, in order. */
  pieces: string[];
  /** Ids of the papers in it. */
  ids: string[];
}

/**
 * Writes papers in a format.
 *
 * @param onPart told what part of them is written, 0 to 1
 * @throws what the database throws, what the background says, and the signal's reason
 */
export async function exported(
  reader: LibraryReader,
  format: ExportFormat,
  leaving: Leaving,
  onPart: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Exported> {
  const { before, between, after } = format.frame(leaving.subject);
  const pieces = [before];
  const ids: string[] = [];
  for await (const papers of exportedPapers(reader, leaving)) {
    signal?.throwIfAborted();
    const entries = papers.map((paper) => format.entry(paper, leaving.subject));
    pieces.push((ids.length > 0 ? between : '') + entries.join(between));
    ids.push(...papers.map(({ paper }) => paper.id));
    onPart(ids.length / leaving.ids.length);
  }
  pieces.push(after);
  return { pieces, ids };
}
