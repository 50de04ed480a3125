import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { bookmarkLink, createLinkMenu } from '../lib/background/browser/context-menu';
import { runShortcut } from '../lib/background/browser/shortcuts';
import { pageStateIn, ToolbarBadge } from '../lib/background/browser/toolbar-badge';
import { visits } from '../lib/background/capture/visits';
import { LazySearch } from '../lib/background/omnibox/lazy-search';
import { listenToOmnibox } from '../lib/background/omnibox/omnibox';
import { precacheSearchBundle } from '../lib/background/omnibox/search-bundle';
import { routeMessage } from '../lib/background/router';
import { scheduleBackups } from '../lib/background/scheduled-backup';
import { openDatabase } from '../lib/library/store/database';
import { broadcastChange, type LibraryChange } from '../lib/messages/change-events';
import { broadcastToPages } from '../lib/messages/page-broadcast';
import { Indexer } from '../lib/search/indexer/indexer';
import { onSettingsChange, readSettings } from '../lib/settings/settings-storage';

/** Chromium reads what stands under the address bar as XML, Firefox shows it as it is. */
const HAS_MARKUP = !import.meta.env.FIREFOX;

/**
 * Whatever wakes the background must find its listener: all are added before anything is awaited. Nothing is kept in
 * memory that cannot be read again.
 */
export default defineBackground(() => {
  const library = openDatabase();
  const onChange = (change: LibraryChange) => {
    broadcastChange(change);
    search.refresh(change);
    if (change === 'papers') indexer.catchUp();
    if (change === 'marks') broadcastToPages(new Date()).catch(warnOf('Pages of the site could not be told'));
  };
  const indexer = new Indexer(library, () => onChange('index'));
  const search = new LazySearch(library, indexer, HAS_MARKUP);
  const badge = new ToolbarBadge();
  const background = {
    library,
    indexer,
    visits: visits,
    neverSave: async () => (await readSettings()).neverSave,
    onChange,
    id: browser.runtime.id,
    origin: `${location.origin}/`,
  };

  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    routeMessage(background, message, sender).then((reply) => {
      sendResponse(reply);
      const tabId = sender.tab?.id;
      const marks = pageStateIn(message, reply);
      if (tabId === undefined || sender.url?.startsWith(background.origin)) return;
      if ('report' in reply) badge.showReport(reply.report, tabId);
      if (marks) badge.showNew(marks, tabId);
    });
    return true; // the answer comes later
  });
  onSettingsChange(({ hasBadge }) => {
    if (!hasBadge) badge.clearCounts();
  });
  browser.commands.onCommand.addListener((command, tab) => {
    runShortcut(command, tab?.id).catch(warnOf(`The command ${command} could not be done`));
  });
  browser.contextMenus.onClicked.addListener(({ linkUrl }, tab) => {
    bookmarkLink(background, badge, linkUrl, tab?.id);
  });
  listenToOmnibox(search, HAS_MARKUP);
  precacheSearchBundle();
  scheduleBackups(library);
  browser.runtime.onInstalled.addListener(() => {
    // After an update the index may be of another format; a new library has none.
    indexer.verify();
    createLinkMenu().catch(warnOf('The menu on links could not be made'));
  });
});

function warnOf(what: string): (error: unknown) => void {
  return (error) => console.warn(`Papershelf: ${what}.`, error);
}
