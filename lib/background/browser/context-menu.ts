import { browser } from 'wxt/browser';
import type { BackgroundContext } from '../commands/context';
import { dispatchCommand } from '../commands/dispatch';
import { PAPER_LINK_PATTERNS, paperIdOfLink } from './paper-link';
import type { ToolbarBadge } from './toolbar-badge';

/** Offers on links to papers to keep them. The browser remembers it: asked for once, when the extension was installed. */
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
 * Bookmarks the paper that a link leads to; it may never have been seen. One that is bookmarked keeps its bookmark as it
 * is. Whether it could be done is told for a moment on the tab's toolbar button.
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
          argument: { deed: 'bookmark', patches: [{ paperId, set: { bookmark: now.toISOString() } }] },
        },
        now,
      )
    ).ok;
  if (tabId !== undefined) await badge.flash(tabId, isDone);
}

async function isBookmarked(library: BackgroundContext['library'], paperId: string): Promise<boolean> {
  // A library that cannot be read cannot be written either, and that is told by the act.
  const marks = await library.marks.get(paperId).catch(() => undefined);
  return marks?.bookmarkedAt !== undefined;
}
