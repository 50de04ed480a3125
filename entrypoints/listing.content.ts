import { defineContentScript } from 'wxt/utils/define-content-script';
import { runContentScript } from '../lib/content/content-script';

export default defineContentScript({
  // `lib/site/pages` decides on what follows `/papers`; the last two are the pages of users and organizations.
  matches: [
    'https://huggingface.co/papers*',
    'https://huggingface.co/*/papers',
    'https://huggingface.co/*/papers?*',
  ],
  runAt: 'document_idle',
  main: (context) => runContentScript(document, context.signal),
});
