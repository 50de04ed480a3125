import type { Paper } from '../../../lib/paper/paper';
import { papersInWords } from '../../../lib/util/format-number';

/** What a dialog is about: the paper by its title, or how many there are. */
export function Subject({ papers }: { papers: readonly Paper[] }) {
  const [paper] = papers;
  return (
    <p class="subject about" dir="auto">
      {papers.length === 1 && paper ? paper.title : papersInWords(papers.length)}
    </p>
  );
}
