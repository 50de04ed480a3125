import type { Status } from '../../../library/model/annotations';
import { STATUS_LABELS } from '../../../library/model/status';
import { singleLine } from './clean-text';
import type { ExportedPaper } from './exported-paper';

/** What a status is called within a line: `to read`. */
export function statusText(status: Status): string {
  return STATUS_LABELS[status].toLowerCase();
}

/**
 * What a reference manager is to find the paper by: the reader's tags, the reader's lists, the site's keywords, in this order;
 * none twice, whatever its case.
 */
export function keywordsOf({ paper, annotations }: ExportedPaper): string[] {
  const words = [...(annotations.tags ?? []), ...(annotations.lists ?? []), ...(paper.keywords ?? [])].map(
    singleLine,
  );
  const byCase = new Map<string, string>();
  for (const word of words) {
    const key = word.toLowerCase();
    if (word !== '' && !byCase.has(key)) byCase.set(key, word);
  }
  return [...byCase.values()];
}

/** The reader's own text on the paper: the note on it, and what stands with it on the list. */
export function notesOf({ annotations }: ExportedPaper): string[] {
  return [annotations.note, annotations.listNote].flatMap((note) =>
    note === undefined || note.trim() === '' ? [] : note,
  );
}
