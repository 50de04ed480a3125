import type { LibraryReader } from '../../library/read/library-reader';
import { papersById } from '../../library/read/papers';
import { readUserDataOf } from '../../library/read/transfer-log';
import { sendCommand } from '../../messages/commands';
import { omitUndefined } from '../../util/defined';
import { citationKey, citationStem } from './formats/citation-keys';
import type { ExportFormat, ExportMetadata } from './formats/export-format';
import type { ExportedPaper } from './formats/exported-paper';

/** Papers read and written at once. */
const BATCH = 500;

/** What is exported. */
export interface ExportInput {
  /** In the order in which they are exported; ids of papers that have not been seen yet are skipped. */
  ids: readonly string[];
  metadata: ExportMetadata;
  /** The notes of papers on the list that is exported, by id. */
  notes?: ReadonlyMap<string, string>;
}

/** The papers with annotations and citation keys, a few hundred at a time. */
export async function* collectPapers(
  reader: LibraryReader,
  { ids, notes }: ExportInput,
): AsyncGenerator<ExportedPaper[]> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const papers = await papersById(reader, ids.slice(from, from + BATCH));
    if (papers.length === 0) continue;
    const userData = await readUserDataOf(
      reader,
      papers.map(({ id }) => id),
    );
    const wanted = papers.map((paper): [string, string] => [paper.id, citationStem(paper)]);
    const keys = await sendCommand('citationKeys', { wanted });
    yield papers.map((paper, at) => {
      const { marks: annotations, lists = [] } = userData.get(paper.id) ?? {};
      const { stem, isFirst } = keys[at] ?? { stem: paper.id, isFirst: true };
      return {
        paper,
        citationKey: citationKey(stem, paper.id, isFirst),
        annotations: omitUndefined({
          status: annotations?.status,
          tags: annotations?.tags,
          note: annotations?.note,
          bookmarkedAt: annotations?.bookmarkedAt,
          lists: lists.length > 0 ? lists : undefined,
          listNote: notes?.get(paper.id),
        }),
      };
    });
  }
}

/** What became of an export. */
export interface ExportOutput {
  /** The text of the file, in order. */
  parts: string[];
  /** Ids of the papers in it. */
  ids: string[];
}

/**
 * Writes papers in a format.
 *
 * @param onProgress called with the part of them that is written, 0 to 1
 * @throws what the database throws, what the background says, and the signal's reason
 */
export async function writeExport(
  reader: LibraryReader,
  format: ExportFormat,
  input: ExportInput,
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<ExportOutput> {
  const { before, between, after } = format.frame(input.metadata);
  const parts = [before];
  const ids: string[] = [];
  for await (const papers of collectPapers(reader, input)) {
    signal?.throwIfAborted();
    const entries = papers.map((paper) => format.entry(paper, input.metadata));
    parts.push((ids.length > 0 ? between : '') + entries.join(between));
    ids.push(...papers.map(({ paper }) => paper.id));
    onProgress(ids.length / input.ids.length);
  }
  parts.push(after);
  return { parts, ids };
}
