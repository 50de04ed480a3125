import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BackgroundSearch } from '../lib/background/omnibox/background-search';
import type { SearchBundle } from '../lib/background/omnibox/search-bundle';
import { toSuggestions } from '../lib/background/omnibox/suggestions';

/** Runs in the background when the address bar asks for papers. */
export default defineUnlistedScript(() => {
  const realm = globalThis as { papershelfSearch?: SearchBundle };
  realm.papershelfSearch = { BackgroundSearch, toSuggestions };
});
