import {
  type AnnotationChange,
  addTagsChange,
  annotate,
  removeTagChange,
  renameTagChange,
} from '../../../lib/library/model/annotation-changes';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import type { Tag } from '../../../lib/search/engine/tags';
import { formatPaperCount } from '../../../lib/util/format-number';
import type { ActionRunner } from './action-runner';

/** Actions on tags, on some papers or wherever they are; each can be undone at once. */
export function createTagActions({ run, notify }: ActionRunner) {
  const change = (paperIds: readonly string[], change: AnnotationChange, text: string) =>
    run(
      async () => notify(text, await sendCommand('changeMarks', annotate(paperIds, change))),
      'The tags could not be changed.',
    );
  const idsOf = (papers: readonly Paper[]) => papers.map(({ id }) => id);

  return {
    addTags: (papers: readonly Paper[], tags: readonly string[]) => {
      const on = papers.length === 1 ? '' : ` ${formatPaperCount(papers.length)}`;
      return change(idsOf(papers), addTagsChange(tags), `Tagged${on} “${tags.join(', ')}”.`);
    },

    removeTag: (papers: readonly Paper[], name: string) => {
      const on = papers.length === 1 ? '.' : `: ${formatPaperCount(papers.length)}.`;
      return change(idsOf(papers), removeTagChange(name), `Tag “${name}” removed${on}`);
    },

    /** Renames a tag wherever it is; where a paper has both, one is left. */
    renameTag: ({ name, paperIds }: Tag, next: string) =>
      change(paperIds, renameTagChange(name, next), `Tag “${name}” is now “${next}”.`),

    deleteTag: ({ name, paperIds }: Tag) =>
      change(
        paperIds,
        removeTagChange(name),
        `Tag “${name}” removed from ${formatPaperCount(paperIds.length)}.`,
      ),
  };
}
