import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showAlarm } from '../lib/intake/alarm';
import { answer } from '../lib/intake/answer';
import { readSettings } from '../lib/settings/stored';
import { openLibrary } from '../lib/store/library';

export default defineBackground(() => {
  const library = openLibrary();
  const neverSave = async () => (await readSettings()).neverSave;
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    answer(library, neverSave, message, sender, browser.runtime.id).then((reply) => {
      if (reply.ok) showAlarm(reply.report, sender.tab?.id);
      sendResponse(reply);
    });
    return true; // the answer comes later
  });
});
