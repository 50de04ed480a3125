import { Plus, X } from 'lucide-preact';
import type { Paper } from '../../../lib/paper/paper';
import { countTagged, parseTags, tagFacet } from '../../../lib/search/engine/tags';
import { IconButton } from '../../ui/icon-button';
import { useApp } from '../state/app-context';
import { Dialog } from './dialog';
import { DialogSubject } from './dialog-subject';
import { TagField } from './tag-field';

/** Tags papers: the tags they have, each with a button to remove it, and a field for more. */
export function TagPicker({ papers }: { papers: readonly Paper[] }) {
  const { state, actions } = useApp();
  const tags = tagFacet(state.userData.value).map((tag) => ({
    ...tag,
    count: countTagged(papers, tag.paperIds),
  }));
  const applied = tags.filter(({ count }) => count > 0);
  const add = (text: string, taken: string[] = []) => {
    const added = [...parseTags(text, tags), ...taken];
    if (added.length > 0) actions.addTags(papers, added);
  };
  return (
    <Dialog title="Tags">
      <DialogSubject papers={papers} />
      <TagField known={tags.filter(({ count }) => count < papers.length)} onAdd={add} />
      <ul class="tags" aria-label="Tags">
        {applied.map(({ name, count }) => (
          <li class="tag" key={name}>
            <span dir="auto">{name}</span>
            {count < papers.length && (
              <>
                <span class="count">
                  on {count} of {papers.length}
                </span>
                <IconButton
                  icon={Plus}
                  size={12}
                  name={`Add tag ${name} to all`}
                  onClick={() => add('', [name])}
                />
              </>
            )}
            <IconButton
              icon={X}
              size={12}
              name={`Remove tag ${name}`}
              onClick={() => actions.removeTag(papers, name)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
