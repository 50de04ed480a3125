import { browser } from 'wxt/browser';
import { annotate, bookmarkChange } from '../../library/model/annotation-changes';
import type { BackgroundContext } from '../commands/context';
import { dispatchCommand } from '../commands/dispatch';
import { PAPER_LINK_PATTERNS, paperIdOfLink } from './paper-link';
import type { ToolbarBadge } from './toolbar-badge';

/**
 * Adds a menu item to links to papers, which saves them. The browser remembers it: called once, when the extension was
 * installed.
 */
export async function createLinkMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save-link',
    title: 'Save and bookmark in Papershelf',
    contexts: ['link'],
    targetUrlPatterns: [...PAPER_LINK_PATTERNS],
  });
}

/**
 * Bookmarks the paper that a link leads to; it may never have been seen. An existing bookmark stays as it is. The tab's
 * toolbar button shows for a moment whether it worked.
 */
export async function bookmarkLink(
  background: Pick<BackgroundContext, 'library' | 'indexer' | 'onChange'>,
  badge: Pick<ToolbarBadge, 'flash'>,
  address: string | undefined,
  tabId: number | undefined,
): Promise<void> {
  const paperId = paperIdOfLink(address ?? '');
  if (paperId === undefined) return;
  const now = new Date();
  const isDone =
    (await isBookmarked(background.library, paperId)) ||
    (
      await dispatchCommand(
        background,
        {
          type: 'act',
          name: 'changeMarks',
          argument: annotate([paperId], bookmarkChange(true, now)),
        },
        now,
      )
    ).ok;
  if (tabId !== undefined) await badge.flash(tabId, isDone);
}

async function isBookmarked(library: BackgroundContext['library'], paperId: string): Promise<boolean> {
  // A library that cannot be read cannot be written either, and the command reports that.
  const annotations = await library.marks.get(paperId).catch(() => undefined);
  return annotations?.bookmarkedAt !== undefined;
}
