import { browser } from 'wxt/browser';
import { pageKindOf } from '../../site/pages/page-kinds';
import { libraryPageUrl } from '../browser/library-page';
import type { LazySearch } from './lazy-search';
import type { Suggestion } from './suggestions';

/** Lines that both browsers have room for, besides the first one. */
const MAX_SUGGESTIONS = 6;

/** Where the browser wants a suggestion opened. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/**
 * Suggests papers of the library for the keyword in the address bar.
 *
 * @param hasMarkup whether the browser reads suggestions as XML
 */
export function listenToOmnibox(search: Pick<LazySearch, 'suggest' | 'prepare'>, hasMarkup: boolean): void {
  const { omnibox } = browser;
  const suggest = createSuggester(search);
  omnibox.setDefaultSuggestion({
    description: hasMarkup ? 'Search your papers for <match>%s</match>' : 'Search your papers',
  });
  omnibox.onInputStarted.addListener(() => {
    search.prepare().catch(warn);
  });
  omnibox.onInputChanged.addListener(async (text, show) => {
    const suggestions = await suggest(text);
    if (suggestions) show(suggestions);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    openEntered(text, disposition).catch(warn);
  });
}

/** Suggests papers for what is typed; `undefined` when more was typed meanwhile. */
export function createSuggester(search: Pick<LazySearch, 'suggest'>) {
  let last = 0;
  return async (text: string): Promise<Suggestion[] | undefined> => {
    const turn = ++last;
    try {
      const suggestions = await search.suggest(text, MAX_SUGGESTIONS);
      return turn === last ? suggestions : undefined;
    } catch (error) {
      warn(error);
      return turn === last ? [] : undefined; // Enter still leads to the library, which says what is wrong
    }
  };
}

/** Opens the chosen paper, or the library with the typed text as its query. */
export async function openEntered(text: string, disposition: `${Disposition}`): Promise<void> {
  const typed = text.trim();
  const url = pageKindOf(typed) ? typed : libraryPageUrl(typed);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

function warn(error: unknown): void {
  console.warn('Papershelf: the address bar could not be answered.', error);
}
