import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Finder } from '../lib/ways/finder';
import type { SearchCode } from '../lib/ways/search-code';
import { suggestionsOf } from '../lib/ways/suggestion';

/** Runs in the background when the address bar asks for papers. */
export default defineUnlistedScript(() => {
  const realm = globalThis as { papershelfSearch?: SearchCode };
  realm.papershelfSearch = { Finder, suggestionsOf };
});
