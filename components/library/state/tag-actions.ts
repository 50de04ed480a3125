import { type AnnotationPatch, tagChanges } from '../../../lib/library/model/annotations';
import { sendCommand } from '../../../lib/messages/commands';
import type { Paper } from '../../../lib/paper/paper';
import type { Tag } from '../../../lib/search/engine/tags';
import { formatPaperCount } from '../../../lib/util/format-number';
import type { ActionRunner } from './action-runner';

/** What the reader can do with tags, on some papers or wherever they are; each is undone at once. */
export function createTagActions({ run, notify }: ActionRunner) {
  const change = (deed: 'tag' | 'untag', name: string, patches: AnnotationPatch[], text: string) =>
    run(
      async () => notify(text, await sendCommand('changeMarks', { deed, name, patches })),
      'The tags could not be changed.',
    );

  return {
    addTags: (papers: readonly Paper[], tags: readonly string[]) => {
      const set = Object.assign({}, ...tags.map((tag) => tagChanges(tag, true)));
      const name = tags.join(', ');
      const on = papers.length === 1 ? '' : ` ${formatPaperCount(papers.length)}`;
      const patches = papers.map(({ id }) => ({ paperId: id, set }));
      return change('tag', name, patches, `Tagged${on} “${name}”.`);
    },

    removeTag: (papers: readonly Paper[], name: string) => {
      const patches = papers.map(({ id }) => ({ paperId: id, set: tagChanges(name, false) }));
      const on = papers.length === 1 ? '.' : `: ${formatPaperCount(papers.length)}.`;
      return change('untag', name, patches, `Tag “${name}” removed${on}`);
    },

    /** Gives a tag another name wherever it is; where both were, one is left. */
    renameTag: ({ name, paperIds }: Tag, next: string) => {
      const set = { ...tagChanges(name, false), ...tagChanges(next, true) };
      const patches = paperIds.map((paperId) => ({ paperId, set }));
      return change('tag', next, patches, `Tag “${name}” is now “${next}”.`);
    },

    deleteTag: ({ name, paperIds }: Tag) => {
      const patches = paperIds.map((paperId) => ({ paperId, set: tagChanges(name, false) }));
      return change(
        'untag',
        name,
        patches,
        `Tag “${name}” removed from ${formatPaperCount(paperIds.length)}.`,
      );
    },
  };
}
