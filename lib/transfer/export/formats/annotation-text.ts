import type { Status } from '../../../library/model/annotations';
import { STATUS_LABELS } from '../../../library/model/status';
import { singleLine } from './clean-text';
import type { ExportedPaper } from './exported-paper';

/** The name of a status within a line: `to read`. */
export function statusText(status: Status): string {
  return STATUS_LABELS[status].toLowerCase();
}

/**
 * Keywords for reference managers: the user's tags, the user's lists, the site's keywords, in this order; none twice,
 * regardless of case.
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

/** The user's notes: the note on the paper, and the one on its list entry. */
export function notesOf({ annotations }: ExportedPaper): string[] {
  return [annotations.note, annotations.listNote].flatMap((note) =>
    note === undefined || note.trim() === '' ? [] : note,
  );
}
