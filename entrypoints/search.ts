import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Finder } from '../lib/background/omnibox/background-search';
import type { SearchCode } from '../lib/background/omnibox/search-bundle';
import { suggestionsOf } from '../lib/background/omnibox/suggestions';

/** Runs in the background when the address bar asks for papers. */
export default defineUnlistedScript(() => {
  const realm = globalThis as { papershelfSearch?: SearchCode };
  realm.papershelfSearch = { Finder, suggestionsOf };
});
