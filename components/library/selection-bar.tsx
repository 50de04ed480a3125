import { CircleDot, EyeOff, ListPlus, Star, Tag, X } from 'lucide-preact';
import { STATUSES } from '../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../lib/library/model/status';
import { formatNumber } from '../../lib/util/format-number';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { ExportMenu } from './export-menu';
import { useApp } from './state/app-context';

/** In the place of the line at the bottom while papers are picked: what can be done with all of them at once. */
export function SelectionBar() {
  const { state, acts } = useApp();
  const papers = [...state.selection.selected.value.values()];
  const areBookmarked = papers.every(({ id }) => state.bookmarked.value.has(id));
  const areHidden = papers.every(({ id }) => state.annotations.value.get(id)?.isHidden);
  const status = state.annotations.value.get(papers[0]?.id ?? '')?.status;
  return (
    <footer class="footer">
      <p role="status">{formatNumber(papers.length)} selected</p>
      <div class="tools" role="toolbar" aria-label="Selected papers">
        <IconButton
          icon={Star}
          class="bookmark"
          name="Bookmark selected"
          isPressed={areBookmarked}
          title={areBookmarked ? 'Remove bookmarks (B)' : 'Bookmark (B)'}
          onClick={() => acts.setBookmark(papers, !areBookmarked)}
        />
        <IconButton
          icon={ListPlus}
          name="Add selected to list"
          title="Add to list (L)"
          onClick={() => {
            state.openDialog.value = { kind: 'lists', papers };
          }}
        />
        <Menu
          label="Status"
          class="icon"
          name="Status of selected"
          title="Status (S)"
          items={() => [
            ...STATUSES.map((each) => ({
              name: STATUS_LABELS[each],
              isChosen: papers.every(({ id }) => state.annotations.value.get(id)?.status === each),
              onChoose: () => acts.setStatus(papers, each),
            })),
            {
              name: 'None',
              isChosen: status === undefined,
              onChoose: () => acts.setStatus(papers, undefined),
            },
          ]}
        >
          <CircleDot size={16} aria-hidden="true" />
        </Menu>
        <IconButton
          icon={Tag}
          name="Tag selected"
          title="Tags (T)"
          onClick={() => {
            state.openDialog.value = { kind: 'tags', papers };
          }}
        />
        <IconButton
          icon={EyeOff}
          name="Hide selected"
          isPressed={areHidden}
          title={areHidden ? 'Stop hiding (H)' : 'Hide (H)'}
          onClick={() => acts.setHidden(papers, !areHidden)}
        />
        <ExportMenu />
        <IconButton
          icon={X}
          name="Clear selection"
          title="Clear selection (Esc)"
          onClick={() => state.selection.clear()}
        />
      </div>
    </footer>
  );
}
