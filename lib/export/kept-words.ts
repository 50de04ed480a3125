import type { Status } from '../kept/marks';
import { oneLine } from './clean-text';
import type { ExportedPaper } from './exported-paper';

/** How each status is called where people read it. */
export const STATUS_WORDS: Record<Status, string> = {
  'to-read': 'to read',
  reading: 'reading',
  read: 'read',
};

/**
 * What a reference manager is to find the paper by: the reader's tags, the reader's lists, the site's keywords, in this order;
 * none twice, whatever its case.
 */
export function keywordsOf({ paper, kept }: ExportedPaper): string[] {
  const words = [...(kept.tags ?? []), ...(kept.lists ?? []), ...(paper.keywords ?? [])].map(oneLine);
  const byCase = new Map<string, string>();
  for (const word of words) {
    const key = word.toLowerCase();
    if (word !== '' && !byCase.has(key)) byCase.set(key, word);
  }
  return [...byCase.values()];
}

/** The reader's own text on the paper: the note on it, and what stands with it on the list. */
export function notesOf({ kept }: ExportedPaper): string[] {
  return [kept.note, kept.listNote].flatMap((note) => (note === undefined || note.trim() === '' ? [] : note));
}
