import { describe, expect, it } from 'vitest';
import { IndexKeeper } from '../../lib/indexing/index-keeper';
import { answer } from '../../lib/intake/answer';
import type { Library } from '../../lib/store/library';
import { captureOf } from '../support/captures';
import { freshLibrary } from '../support/fresh-library';
import { ADDRESSES, TODAY } from '../support/pages';

const OWN = 'papershelf@example';
const ORIGIN = 'chrome-extension://papershelf/';
const SENDER = { id: OWN, url: ADDRESSES.search, tab: { id: 1 } };
const MESSAGE = {
  type: 'capture',
  capture: captureOf('search', { reader: 'cards', link: '2606.00001', title: 'A' }),
};

/** The background of a library, and what it tells of changes. */
function backgroundOf(library: Library) {
  const changes: string[] = [];
  const onChange = (change: string) => changes.push(change);
  const keeper = new IndexKeeper(library, () => {});
  return { library, keeper, neverSave: async () => [], onChange, id: OWN, origin: ORIGIN, changes };
}

it('a capture from a content script on a listing is saved and reported on', async () => {
  const library = freshLibrary();
  const background = backgroundOf(library);
  expect(await answer(background, MESSAGE, SENDER)).toEqual({
    ok: true,
    report: {
      url: ADDRESSES.search,
      kind: 'search',
      capturedAt: TODAY.toISOString(),
      ids: ['2606.00001'],
      added: ['2606.00001'],
      untitled: 0,
      unreadableDates: 0,
      unwanted: 0,
      isDrift: false,
      disagreements: {},
      place: 'search:sparse',
      problems: [],
    },
  });
  expect(await library.papers.count()).toBe(1);
  expect(background.changes).toEqual(['papers']);
});

describe('refused, and nothing is saved', () => {
  const { tab: _tab, ...withoutTab } = SENDER;
  const { url: _url, ...withoutUrl } = SENDER;

  it.each([
    ['another extension', { ...SENDER, id: 'other@example' }],
    ['nobody', {}],
    ['no tab, like a popup', withoutTab],
    ['an unknown page', withoutUrl],
    ['another page of the site', { ...SENDER, url: 'https://huggingface.co/models' }],
    ['another site', { ...SENDER, url: 'https://example.com/papers' }],
    ['a page of the extension', { ...SENDER, url: `${ORIGIN}library.html` }],
  ])('from %s', async (_name, sender) => {
    const library = freshLibrary();
    expect(await answer(backgroundOf(library), MESSAGE, sender)).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(await library.papers.count()).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['a question', { type: 'report' }],
    ['an act', { type: 'act', name: 'addBookmark', argument: { paperId: '2606.00001' } }],
    ['a capture with a field too many', { ...MESSAGE, capture: { ...MESSAGE.capture, extra: 1 } }],
  ])('%s', async (_name, message) => {
    const library = freshLibrary();
    expect(await answer(backgroundOf(library), message, SENDER)).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(await library.papers.count()).toBe(0);
  });
});
