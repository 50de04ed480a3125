import { beforeEach, describe, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => {
  const listeners: Record<string, (...parts: never[]) => unknown> = {};
  const event = (name: string) => ({
    addListener: (listener: (...parts: never[]) => unknown) => {
      listeners[name] = listener;
    },
  });
  return {
    listeners,
    tabs: { update: vi.fn(), create: vi.fn() },
    omnibox: {
      setDefaultSuggestion: vi.fn(),
      onInputStarted: event('started'),
      onInputChanged: event('changed'),
      onInputEntered: event('entered'),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: api }));

import { BackgroundSearch } from '../../../lib/background/omnibox/background-search';
import { LazySearch } from '../../../lib/background/omnibox/lazy-search';
import { createSuggester, listenToOmnibox, openEntered } from '../../../lib/background/omnibox/omnibox';
import { type Suggestion, toSuggestions } from '../../../lib/background/omnibox/suggestions';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, record, sighting } from '../../support/sightings';

const SITE = 'https://huggingface.co/papers';
const ORIGIN = 'chrome-extension://papershelf';
const BUNDLE = { BackgroundSearch, toSuggestions };
/** Saved papers are found without it. */
const INDEXER = { catchUp: async () => {}, verify: async () => {}, replace: async () => {} };

let library: LibraryDatabase;
let search: LazySearch;
beforeEach(() => {
  library = freshLibrary();
  search = new LazySearch(library, INDEXER, false, async () => BUNDLE);
});

const save = async (...titles: string[]) => {
  const sightings = titles.map((title, at) => sighting({ id: `2606.0000${at + 1}`, title }));
  await savePapers(library, sightings, PLACE);
  search.refresh('papers');
};
const hide = async (paperId: string) => {
  await patchAnnotations(library, [{ paperId, set: { hidden: MONDAY } }], new Date());
  search.refresh('marks');
};
const titles = async (query: string) =>
  (await search.suggest(query, 6)).map(({ description }) => description);

describe('papers are suggested', () => {
  it('by the real search, the best first, six at most', async () => {
    await save('Spectral forcing of transformers', 'Forcing', 'Another matter');
    expect(await search.suggest('spectral forc', 6)).toEqual([
      { content: `${SITE}/2606.00001`, description: 'Spectral forcing of transformers' },
    ]);
    expect(await titles('transformres')).toEqual(['Spectral forcing of transformers']);
    expect(await search.suggest('forcing', 1)).toHaveLength(1);
  });

  it('but no hidden ones, unless the query asks for them', async () => {
    await save('Spectral forcing', 'Spectral gaps');
    expect(await titles('spectral')).toHaveLength(2);
    await hide('2606.00001');
    expect(await titles('spectral')).toEqual(['Spectral gaps']);
    expect(await titles('spectral is:hidden')).toEqual(['Spectral forcing']);
  });

  it('also those that were saved since the last query', async () => {
    expect(await titles('spectral')).toEqual([]);
    await save('Spectral forcing');
    expect(await titles('spectral')).toEqual(['Spectral forcing']);
  });

  it('none when the query is empty, or there is no library', async () => {
    for (const nothing of ['', ' ', 'spectral']) expect(await titles(nothing)).toEqual([]);
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: library.name }));
  });

  it('and nothing is loaded before the first query', async () => {
    const load = vi.fn(async () => BUNDLE);
    const lazy = new LazySearch(library, INDEXER, false, load);
    lazy.refresh('papers');
    expect(load).not.toHaveBeenCalled();
    await lazy.prepare();
    expect(load).toHaveBeenCalledOnce();
    expect(library.isOpen()).toBe(false);
  });
});

describe('a suggestion', () => {
  const paper = record({
    title: 'Is "A < B" & more\nenough? \u0001',
    authors: ['Ann O’Hara', 'Bo'],
    publishedOn: '2024-06-17',
  });

  it('is XML for Chromium: escaped, matches highlighted, the rest dimmed', () => {
    const [line] = toSuggestions({ papers: [paper], terms: new Set(['more']) }, true);
    expect(line?.description).toBe(
      'Is &quot;A &lt; B&quot; &amp; <match>more</match> enough?<dim> – Ann O’Hara et al., 2024</dim>',
    );
  });

  it('is plain for Firefox', () => {
    const [line] = toSuggestions({ papers: [paper], terms: new Set(['more']) }, false);
    expect(line?.description.startsWith('Is "A < B" & more enough?')).toBe(true);
    expect(line?.description.endsWith(' – Ann O’Hara et al., 2024')).toBe(true);
  });

  it('of a paper without id leads to a search for its title', () => {
    const known = record({ id: 'title:a-b', title: 'A & B', authors: ['Ann'] });
    expect(toSuggestions({ papers: [known], terms: new Set() }, false)).toEqual([
      { content: `${SITE}?q=A%20%26%20B`, description: 'A & B – Ann' },
    ]);
  });
});

describe('a later input', () => {
  const line = (text: string): Suggestion => ({ content: text, description: text });

  it('overtakes the one before', async () => {
    const answers: ((lines: Suggestion[]) => void)[] = [];
    const suggest = createSuggester({ suggest: () => new Promise((resolve) => answers.push(resolve)) });
    const [first, second] = [suggest('a'), suggest('ab')];
    answers[1]?.([line('ab')]);
    answers[0]?.([line('a')]);
    expect(await second).toEqual([line('ab')]);
    expect(await first).toBeUndefined();
  });

  it('gets no suggestions when the search fails, and the next one gets them again', async () => {
    const consoleWarn = vi.spyOn(console, 'warn').mockReturnValue();
    const failing = vi
      .fn()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValue([line('b')]);
    const suggest = createSuggester({ suggest: failing });
    expect(await suggest('a')).toEqual([]);
    expect(await suggest('b')).toEqual([line('b')]);
    expect(consoleWarn).toHaveBeenCalledOnce();
    consoleWarn.mockRestore();
  });
});

describe('Enter', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    vi.stubGlobal('location', { origin: ORIGIN });
    return () => vi.unstubAllGlobals();
  });

  it.each([
    [`${SITE}/2606.00001`, `${SITE}/2606.00001`],
    [`${SITE}/hep-th/9901001`, `${SITE}/hep-th/9901001`],
    [`${SITE}?q=A%20%26%20B`, `${SITE}?q=A%20%26%20B`],
    [' spectral & forcing ', `${ORIGIN}/library.html?q=spectral%20%26%20forcing`],
    ['https://example.com/', `${ORIGIN}/library.html?q=https%3A%2F%2Fexample.com%2F`],
    ['', `${ORIGIN}/library.html`],
  ])('on %j opens %s', async (text, url) => {
    await openEntered(text, 'currentTab');
    await openEntered(text, 'newForegroundTab');
    await openEntered(text, 'newBackgroundTab');
    expect(api.tabs.update.mock.calls).toEqual([[{ url }]]);
    expect(api.tabs.create.mock.calls).toEqual([[{ url, active: true }], [{ url, active: false }]]);
  });

  it('and other input reaches the search by the browser’s events', async () => {
    const prepare = vi.fn(async () => {});
    listenToOmnibox({ prepare, suggest: async (query) => [{ content: query, description: query }] }, true);
    expect(api.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({
      description: 'Search your papers for <match>%s</match>',
    });
    const { started, changed, entered } = api.listeners as Record<string, (...parts: unknown[]) => void>;
    started?.();
    expect(prepare).toHaveBeenCalledOnce();
    const shown = await new Promise((show) => changed?.('spectral', show));
    expect(shown).toEqual([{ content: 'spectral', description: 'spectral' }]);
    entered?.('spectral', 'currentTab');
    expect(api.tabs.update).toHaveBeenCalledWith({ url: `${ORIGIN}/library.html?q=spectral` });
  });
});
