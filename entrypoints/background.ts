import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { bookmarkLink, offerOnLinks } from '../lib/background/browser/context-menu';
import { runCommand } from '../lib/background/browser/shortcuts';
import { Badge, marksIn } from '../lib/background/browser/toolbar-badge';
import { VISITS } from '../lib/background/capture/visits';
import { LateSearch } from '../lib/background/omnibox/lazy-search';
import { listenToOmnibox } from '../lib/background/omnibox/omnibox';
import { keepSearchCode } from '../lib/background/omnibox/search-bundle';
import { answer } from '../lib/background/router';
import { keepDaily } from '../lib/background/scheduled-backup';
import { openLibrary } from '../lib/library/store/database';
import { type Change, tellChange } from '../lib/messages/change-events';
import { tellPages } from '../lib/messages/page-broadcast';
import { IndexKeeper } from '../lib/search/indexer/indexer';
import { onSettingsChange, readSettings } from '../lib/settings/settings-storage';

/** Chromium reads what stands under the address bar as XML, Firefox shows it as it is. */
const HAS_MARKUP = !import.meta.env.FIREFOX;

/**
 * Whatever wakes the background must find its listener: all are added before anything is awaited. Nothing is kept in
 * memory that cannot be read again.
 */
export default defineBackground(() => {
  const library = openLibrary();
  const onChange = (change: Change) => {
    tellChange(change);
    search.refresh(change);
    if (change === 'papers') keeper.catchUp();
    if (change === 'marks') tellPages(new Date()).catch(warnOf('Pages of the site could not be told'));
  };
  const keeper = new IndexKeeper(library, () => onChange('index'));
  const search = new LateSearch(library, keeper, HAS_MARKUP);
  const badge = new Badge();
  const background = {
    library,
    keeper,
    visits: VISITS,
    neverSave: async () => (await readSettings()).neverSave,
    onChange,
    id: browser.runtime.id,
    origin: `${location.origin}/`,
  };

  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    answer(background, message, sender).then((reply) => {
      sendResponse(reply);
      const tabId = sender.tab?.id;
      const marks = marksIn(message, reply);
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
    runCommand(command, tab?.id).catch(warnOf(`The command ${command} could not be done`));
  });
  browser.contextMenus.onClicked.addListener(({ linkUrl }, tab) => {
    bookmarkLink(background, badge, linkUrl, tab?.id);
  });
  listenToOmnibox(search, HAS_MARKUP);
  keepSearchCode();
  keepDaily(library);
  browser.runtime.onInstalled.addListener(() => {
    // After an update the index may be of another format; a new library has none.
    keeper.verify();
    offerOnLinks().catch(warnOf('The menu on links could not be made'));
  });
});

function warnOf(what: string): (error: unknown) => void {
  return (error) => console.warn(`Papershelf: ${what}.`, error);
}
