import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { IndexKeeper } from '../lib/indexing/index-keeper';
import { showAlarm } from '../lib/intake/alarm';
import { answer } from '../lib/intake/answer';
import { type Change, tellChange } from '../lib/messages/changes';
import { readSettings } from '../lib/settings/stored';
import { openLibrary } from '../lib/store/library';

export default defineBackground(() => {
  const library = openLibrary();
  const keeper = new IndexKeeper(library, () => tellChange('index'));
  const background = {
    library,
    keeper,
    neverSave: async () => (await readSettings()).neverSave,
    onChange: (change: Change) => {
      tellChange(change);
      if (change === 'papers') keeper.catchUp();
    },
    id: browser.runtime.id,
    origin: `${location.origin}/`,
  };
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    answer(background, message, sender).then((reply) => {
      if ('report' in reply) showAlarm(reply.report, sender.tab?.id);
      sendResponse(reply);
    });
    return true; // the answer comes later
  });
  // After an update the index may be of another format; a new library has none.
  browser.runtime.onInstalled.addListener(() => keeper.verify());
});
