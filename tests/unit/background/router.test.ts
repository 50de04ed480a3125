import { describe, expect, it } from 'vitest';
import { CONTENT_SCRIPT, ORIGIN, TestBackground } from '../../support/background';
import { captureOf } from '../../support/captures';
import { freshLibrary } from '../../support/fresh-library';
import { ADDRESSES, TODAY } from '../../support/pages';

const SENDER = { ...CONTENT_SCRIPT, url: ADDRESSES.search };
const MESSAGE = {
  type: 'capture',
  capture: captureOf('search', { reader: 'cards', link: '2606.00001', title: 'A' }),
};

it('a capture from a content script on a listing is saved and reported on', async () => {
  const library = freshLibrary();
  const background = new TestBackground(library);
  expect(await background.ask(MESSAGE, SENDER)).toEqual({
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

it('a paper first seen during the visit of a tab is new to that tab, and to no other', async () => {
  const background = new TestBackground(freshLibrary());
  const isNew = async (id: number) => {
    const { papers } = await background.act('marksOf', { ids: ['2606.00001'] }, { ...SENDER, tab: { id } });
    return papers[0]?.isNew;
  };
  await background.ask(MESSAGE, SENDER);
  expect([await isNew(1), await isNew(2)]).toEqual([true, false]);
});

it('a capture is saved even when the visit cannot be recorded', async () => {
  const library = freshLibrary();
  const background = new TestBackground(library);
  background.visits.record = async () => {
    throw new Error('No session.');
  };
  expect(await background.ask(MESSAGE, SENDER)).toMatchObject({ ok: true });
  expect(await library.papers.count()).toBe(1);
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
    expect(await new TestBackground(library).ask(MESSAGE, sender)).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(await library.papers.count()).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['a request', { type: 'report' }],
    [
      'a command that is not for content scripts',
      { type: 'act', name: 'emptyTrash', argument: { undoIds: null } },
    ],
    ['a capture with a field too many', { ...MESSAGE, capture: { ...MESSAGE.capture, extra: 1 } }],
  ])('%s', async (_name, message) => {
    const library = freshLibrary();
    expect(await new TestBackground(library).ask(message, SENDER)).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(await library.papers.count()).toBe(0);
  });
});
