import type { Paper } from '../../../lib/paper/paper';
import { formatPaperCount } from '../../../lib/util/format-number';

/** What a dialog is about: the title of the paper, or how many papers there are. */
export function DialogSubject({ papers }: { papers: readonly Paper[] }) {
  const [paper] = papers;
  return (
    <p class="dialog-subject scope-title" dir="auto">
      {papers.length === 1 && paper ? paper.title : formatPaperCount(papers.length)}
    </p>
  );
}
