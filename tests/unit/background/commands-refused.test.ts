import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { parseCommand } from '../../../lib/messages/command-schema';
import { CONTENT_SCRIPT_COMMANDS, type CommandName } from '../../../lib/messages/commands';
import { CONTENT_SCRIPT, ORIGIN, POPUP, TestBackground } from '../../support/background';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY } from '../../support/sightings';

const REFUSED = { ok: false, reason: 'refused' };
const PATCH = { paperId: 'p', set: { bookmark: MONDAY } };
const MARK = { type: 'act', name: 'changeMarks', argument: { deed: 'bookmark', patches: [PATCH] } };

let library: LibraryDatabase;
let background: TestBackground;
beforeEach(() => {
  library = freshLibrary();
  background = new TestBackground(library);
});

describe('refused, and nothing is changed', () => {
  it.each([
    ['another extension', { ...POPUP, id: 'other@example' }],
    ['a page of another extension', { ...POPUP, url: 'moz-extension://5f0e3b8a-other/popup.html' }],
    ['a page whose address begins alike', { ...POPUP, url: 'moz-extension://5f0e3b8a.example/' }],
    ['a page that names ours', { ...POPUP, url: `https://example.com/${ORIGIN}` }],
    ['an unknown page', { id: POPUP.id }],
    ['nobody', {}],
    ['a content script on another page of the site', { ...CONTENT_SCRIPT, url: 'https://huggingface.co/x' }],
    ['a content script on another site', { ...CONTENT_SCRIPT, url: 'https://example.com/papers' }],
    ['the content script of another extension', { ...CONTENT_SCRIPT, id: 'other@example' }],
    ['a page of the site that is in no tab', { id: CONTENT_SCRIPT.id, url: CONTENT_SCRIPT.url }],
  ])('from %s', async (_name, sender) => {
    expect(await background.ask(MARK, sender)).toEqual(REFUSED);
    expect(await library.marks.count()).toBe(0);
    expect(background.changes).toEqual([]);
  });

  const marks = (set: unknown, deed = 'bookmark') => ({ deed, patches: [{ paperId: 'p', set }] });
  it.each<[string, unknown]>([
    ['noSuchAct', null],
    ['toString', null],
    ['__proto__', null],
    ['openLibrary', {}],
    ['marksOf', { ids: 'p' }],
    ['marksOf', { ids: [''] }],
    ['marksOf', { ids: Array(5_001).fill('p') }],
    ['changeMarks', undefined],
    ['changeMarks', { ...marks({ bookmark: MONDAY }), more: 1 }],
    ['changeMarks', { deed: 'bookmark', patches: [{ ...PATCH, paperId: '' }] }],
    ['changeMarks', { deed: 'bookmark', patches: [{ ...PATCH, paperId: 7 }] }],
    ['changeMarks', { deed: 'bookmark', patches: PATCH }],
    ['changeMarks', marks({ bookmark: MONDAY }, 'forget')],
    ['changeMarks', marks({ bookmark: 'yesterday' })],
    ['changeMarks', marks({ hidden: '2026-06-22' }, 'hide')],
    ['changeMarks', marks({ opened: MONDAY })],
    ['changeMarks', marks({ status: 'unread' }, 'status')],
    ['changeMarks', marks({ note: '' }, 'note')],
    ['changeMarks', marks({ note: 7 }, 'note')],
    ['changeMarks', marks({ changed: MONDAY })],
    ['changeMarks', marks({ toString: 'x' })],
    ['changeMarks', marks({ 'tag:x': 'y' }, 'tag')],
    ['changeMarks', marks({ 'tag:X': 'X' }, 'tag')],
    ['changeMarks', marks({ 'tag: ': ' ' }, 'tag')],
    ['changeMarks', marks({ 'tag:': null }, 'untag')],
    ['putOnList', { to: { name: 7 }, paperIds: ['p'] }],
    ['putOnList', { to: { name: 'X', listId: 'l' }, paperIds: ['p'] }],
    ['putOnList', { to: { name: 'X' }, paperIds: 'p' }],
    ['takeOffList', { listId: 'l' }],
    ['moveOnList', { listId: 'l', paperIds: ['p'] }],
    ['noteOnList', { listId: 'l', paperId: 'p', note: '' }],
    ['makeList', { description: 'D' }],
    ['changeList', { listId: 'l', set: { name: null } }],
    ['changeList', { listId: 'l', set: { name: undefined } }],
    ['changeList', { listId: 'l', set: { deleted: null } }],
    ['deleteList', { listId: ['l'] }],
    ['forgetPage', { place: PLACE, day: 'today' }],
    ['forgetPeriod', { from: '2026-06-22' }],
    ['undo', { undoId: null }],
    ['emptyTrash', { undoIds: 'u' }],
    ['replaceSegment', {}],
  ])('%s of %j', async (name, argument) => {
    expect(await background.ask({ type: 'act', name, argument })).toEqual(REFUSED);
    expect(background.changes).toEqual([]);
  });

  it('a message with a field too many', async () => {
    expect(await background.ask({ ...MARK, more: 1 })).toEqual(REFUSED);
  });
});

it.each([
  { bookmark: MONDAY, hidden: null, status: 'to-read', note: ' Yes. ', opened: '2026-06-22' },
  { 'tag:äb c': 'ÄB c', 'tag:constructor': 'Constructor', 'tag:__proto__': '__proto__', 'tag:gone': null },
])('the marks %j are taken as they are', (set) => {
  const argument = { deed: 'tag', patches: [{ paperId: 'p', set }] };
  expect(parseCommand({ type: 'act', name: 'changeMarks', argument })).toEqual({
    type: 'act',
    name: 'changeMarks',
    argument,
  });
});

describe('a content script', () => {
  const done: Record<string, unknown> = {
    marksOf: { ids: ['p'] },
    changeMarks: MARK.argument,
    putOnList: { to: { name: 'X' }, paperIds: ['p'] },
    takeOffList: { listId: 'l', paperIds: ['p'] },
    undo: { undoId: 'u' },
  };
  const others: Record<string, unknown> = {
    openLibrary: null,
    moveOnList: { listId: 'l', paperIds: ['p'], before: null },
    noteOnList: { listId: 'l', paperId: 'p', note: 'N' },
    makeList: { name: 'X' },
    changeList: { listId: 'l', set: { name: 'X' } },
    deleteList: { listId: 'l' },
    forgetPage: { place: PLACE, day: '2026-06-22' },
    forgetPeriod: { from: '2026-06-22', to: '2026-06-22' },
    emptyTrash: { undoIds: null },
    catchUpIndex: null,
    verifyIndex: null,
    replaceSegment: { segmentId: 's' },
  };

  it.each(Object.entries(done))('may ask for %s', async (name, argument) => {
    const { list, undoId } = await background.act('putOnList', { to: { name: 'X' }, paperIds: ['p'] });
    const real = JSON.stringify(argument).replace('"l"', `"${list.id}"`).replace('"u"', `"${undoId}"`);
    const message = { type: 'act', name, argument: JSON.parse(real) };
    expect(CONTENT_SCRIPT_COMMANDS.has(name as CommandName)).toBe(true);
    expect(await background.ask(message, CONTENT_SCRIPT)).toMatchObject({ ok: true });
  });

  it.each(Object.entries(others))('may not ask for %s', async (name, argument) => {
    const message = { type: 'act', name, argument };
    expect(parseCommand(message)).toEqual(message);
    expect(CONTENT_SCRIPT_COMMANDS.has(name as CommandName)).toBe(false);
    expect(await background.ask(message, CONTENT_SCRIPT)).toEqual(REFUSED);
    expect(background.changes).toEqual([]);
  });
});
