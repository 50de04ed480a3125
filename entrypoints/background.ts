import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../lib/intake/answer';
import { openLibrary } from '../lib/store/library';

export default defineBackground(() => {
  const library = openLibrary();
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    answer(library, message, sender, browser.runtime.id).then(sendResponse);
    return true; // the answer comes later
  });
});
