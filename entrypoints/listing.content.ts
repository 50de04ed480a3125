import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchListing } from '../lib/watch/watch-listing';

export default defineContentScript({
  matches: ['https://huggingface.co/papers*'],
  runAt: 'document_idle',
  main: (context) => watchListing(document, context.signal),
});
