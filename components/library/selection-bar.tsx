import { CircleDot, EyeOff, ListPlus, Star, Tag, X } from 'lucide-preact';
import { STATUSES } from '../../lib/library/model/annotations';
import { STATUS_LABELS } from '../../lib/library/model/status';
import { ROW_SHORTCUTS, withKey } from '../../lib/settings/keyboard-shortcuts';
import { formatNumber } from '../../lib/util/format-number';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { ExportMenu } from './export-menu';
import { useApp } from './state/app-context';

/** Replaces the footer while papers are selected: actions on all of them at once. */
export function SelectionBar() {
  const { state, actions } = useApp();
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
          title={withKey(areBookmarked ? 'Remove bookmarks' : 'Bookmark', ROW_SHORTCUTS.bookmark)}
          onClick={() => actions.setBookmark(papers, !areBookmarked)}
        />
        <IconButton
          icon={ListPlus}
          name="Add selected to list"
          title={withKey('Add to list', ROW_SHORTCUTS.lists)}
          onClick={() => {
            state.openDialog.value = { kind: 'lists', papers };
          }}
        />
        <Menu
          label="Status"
          class="icon"
          name="Status of selected"
          title={withKey('Status', ROW_SHORTCUTS.status)}
          items={() => [
            ...STATUSES.map((each) => ({
              name: STATUS_LABELS[each],
              isChosen: papers.every(({ id }) => state.annotations.value.get(id)?.status === each),
              onChoose: () => actions.setStatus(papers, each),
            })),
            {
              name: 'None',
              isChosen: status === undefined,
              onChoose: () => actions.setStatus(papers, undefined),
            },
          ]}
        >
          <CircleDot size={16} aria-hidden="true" />
        </Menu>
        <IconButton
          icon={Tag}
          name="Tag selected"
          title={withKey('Tags', ROW_SHORTCUTS.tags)}
          onClick={() => {
            state.openDialog.value = { kind: 'tags', papers };
          }}
        />
        <IconButton
          icon={EyeOff}
          name="Hide selected"
          isPressed={areHidden}
          title={withKey(areHidden ? 'Unhide' : 'Hide', ROW_SHORTCUTS.hide)}
          onClick={() => actions.setHidden(papers, !areHidden)}
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
