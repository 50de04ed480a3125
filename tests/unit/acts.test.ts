import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexKeeper } from '../../lib/indexing/index-keeper';
import { answer } from '../../lib/intake/answer';
import type { ActArgument, ActName, ActReply, ActResult } from '../../lib/messages/acts';
import { readShelf } from '../../lib/read/shelf';
import type { Library } from '../../lib/store/library';
import { savePapers } from '../../lib/store/save-papers';
import { freshLibrary, readerOf } from '../support/fresh-library';
import { PLACE } from '../support/pages';
import { MONDAY, sighting } from '../support/sightings';

const OWN = 'papershelf@example';
const ORIGIN = 'moz-extension://5f0e3b8a/';
const POPUP = { id: OWN, url: `${ORIGIN}popup.html` };
const PAPER = { paperId: '2606.00001' };
const DAY = MONDAY.slice(0, 10);

let library: Library;
let changes: string[];
beforeEach(() => {
  library = freshLibrary();
  changes = [];
});

function ask(message: unknown, sender: object = POPUP) {
  const onChange = (change: string) => changes.push(change);
  const keeper = new IndexKeeper(library, () => {});
  const background = { library, keeper, neverSave: async () => [], onChange, id: OWN, origin: ORIGIN };
  return answer(background, message, sender);
}

/** What comes of an act that the popup asks for, over a message's way through JSON. */
async function act<N extends ActName>(name: N, argument: ActArgument<N>): Promise<ActResult<N>> {
  const message = JSON.parse(JSON.stringify({ type: 'act', name, argument }));
  const reply = JSON.parse(JSON.stringify(await ask(message))) as ActReply;
  if (!reply.ok) throw new Error(reply.reason);
  return reply.result as ActResult<N>;
}

describe('an act of the popup', () => {
  it('makes the library, and changes nothing in it', async () => {
    await act('openLibrary', null);
    expect(library.isOpen()).toBe(true);
    expect(changes).toEqual([]);
  });

  it('bookmarks, takes the bookmark away and brings it back', async () => {
    await act('addBookmark', PAPER);
    const bookmark = await act('removeBookmark', PAPER);
    expect(bookmark).toMatchObject(PAPER);
    expect(await library.bookmarks.count()).toBe(0);
    expect(await act('removeBookmark', PAPER)).toBeUndefined();
    if (bookmark) await act('restoreBookmark', bookmark);
    expect(await library.bookmarks.toArray()).toEqual([bookmark]);
    expect(changes).toEqual(['marks', 'marks', 'marks', 'marks']);
  });

  it('puts on a list, takes off and brings back, deletes the list and brings that back', async () => {
    const list = await act('addToNamedList', { name: ' To  read', ...PAPER });
    expect(list.name).toBe('To read');
    const shelf = () => readShelf(readerOf(library));
    const before = await shelf();
    expect(before.lists).toMatchObject([{ name: 'To read', paperIds: [PAPER.paperId] }]);
    const entry = await act('removeFromList', { listId: list.id, ...PAPER });
    expect((await shelf()).lists).toMatchObject([{ paperIds: [] }]);
    await act('restoreEntries', entry ? [entry] : []);
    expect(await shelf()).toEqual(before);
    const deleted = await act('deleteList', { listId: list.id });
    expect((await shelf()).lists).toEqual([]);
    if (deleted) await act('restoreList', deleted);
    expect(await shelf()).toEqual(before);
    expect(await act('deleteList', { listId: 'none' })).toBeUndefined();
    expect(new Set(changes)).toEqual(new Set(['marks']));
  });

  it('forgets a page or a period, and undoes it', async () => {
    await savePapers(library, [sighting({ id: PAPER.paperId })], PLACE);
    const page = await act('forgetPage', { place: PLACE, day: DAY });
    expect(page.ids).toEqual([PAPER.paperId]);
    expect(await library.papers.count()).toBe(0);
    expect(await act('undoForget', { undoId: page.undoId })).toEqual([PAPER.paperId]);
    const period = await act('forgetPeriod', { from: DAY, to: DAY });
    expect(period.ids).toEqual([PAPER.paperId]);
    expect(await act('undoForget', { undoId: period.undoId })).toEqual([PAPER.paperId]);
    expect(await library.papers.count()).toBe(1);
    expect(changes).toEqual(['papers', 'papers', 'papers', 'papers']);
  });

  it('lets go what was forgotten long ago', async () => {
    await library.forgotten.add({ id: '2001-01-01T00:00:00.000Z x', papers: [], titles: [], sightings: [] });
    await act('addBookmark', PAPER);
    expect(await library.forgotten.count()).toBe(0);
  });

  it('that fails is answered with why, and changes nothing', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    expect(await ask({ type: 'act', name: 'addToNamedList', argument: { name: ' ', ...PAPER } })).toEqual({
      ok: false,
      reason: 'RangeError: A reading list needs a name.',
    });
    await expect(act('undoForget', { undoId: 'none' })).rejects.toThrow('no longer kept');
    expect(changes).toEqual([]);
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });
});

describe('refused, and nothing is changed', () => {
  const MESSAGE = { type: 'act', name: 'addBookmark', argument: PAPER };

  it.each([
    ['a content script on a listing', { id: OWN, url: 'https://huggingface.co/papers', tab: { id: 1 } }],
    ['another extension', { ...POPUP, id: 'other@example' }],
    ['a page of another extension', { ...POPUP, url: 'moz-extension://5f0e3b8a-other/popup.html' }],
    ['a page whose address begins alike', { ...POPUP, url: 'moz-extension://5f0e3b8a.example/' }],
    ['a page that names ours', { ...POPUP, url: `https://example.com/${ORIGIN}` }],
    ['an unknown page', { id: OWN }],
    ['nobody', {}],
  ])('from %s', async (_name, sender) => {
    expect(await ask(MESSAGE, sender)).toEqual({ ok: false, reason: 'refused' });
    expect(await library.bookmarks.count()).toBe(0);
    expect(changes).toEqual([]);
  });

  const entry = { listId: 'l', paperId: 'p', addedAt: MONDAY };
  it.each<[string, unknown]>([
    ['noSuchAct', null],
    ['toString', null],
    ['openLibrary', {}],
    ['addBookmark', undefined],
    ['addBookmark', 'p'],
    ['addBookmark', { paperId: '' }],
    ['addBookmark', { paperId: 7 }],
    ['addBookmark', { paperId: 'p', more: 1 }],
    ['restoreBookmark', { paperId: 'p', bookmarkedAt: 'yesterday' }],
    ['restoreBookmark', { paperId: 'p', bookmarkedAt: '2026-06-22' }],
    ['addToNamedList', { name: 7, paperId: 'p' }],
    ['removeFromList', { listId: 'l' }],
    ['restoreEntries', entry],
    ['restoreEntries', [{ ...entry, addedAt: 1 }]],
    ['deleteList', { listId: ['l'] }],
    ['restoreList', { list: { id: 'l', name: 'L', createdAt: MONDAY }, entries: [{}] }],
    ['forgetPage', { place: PLACE, day: 'today' }],
    ['forgetPeriod', { from: DAY }],
    ['undoForget', { undoId: null }],
  ])('%s of %j', async (name, argument) => {
    expect(await ask({ type: 'act', name, argument })).toEqual({ ok: false, reason: 'refused' });
    expect(changes).toEqual([]);
  });

  it('a message with a field too many', async () => {
    expect(await ask({ ...MESSAGE, more: 1 })).toEqual({ ok: false, reason: 'refused' });
  });
});
