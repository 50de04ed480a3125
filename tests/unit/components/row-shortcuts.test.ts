import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onRowKey } from '../../../components/library/rows/row-shortcuts';
import type { AppContextValue } from '../../../components/library/state/app-context';
import { createSelection } from '../../../components/library/state/selection';
import { record } from '../../support/sightings';

const PAPER = record({ id: '2610.00001' });
const OTHER = record({ id: '2610.00002' });

let did: string[];
let app: AppContextValue;
let looked: number;

beforeEach(() => {
  did = [];
  looked = 0;
  const actions = new Proxy(
    {},
    { get: (_actions, name) => (_paper: unknown, to: unknown) => did.push(`${String(name)} ${to}`) },
  );
  const state = {
    selection: createSelection(),
    papers: { value: [PAPER, OTHER] },
    bookmarked: { value: new Set() },
    annotations: { value: new Map() },
    openDialog: {
      set value(shown: { kind: string }) {
        did.push(shown.kind);
      },
    },
  };
  app = { state, actions } as unknown as AppContextValue;
  const querySelectorAll = () => {
    looked++;
    return [];
  };
  vi.stubGlobal('document', { querySelectorAll, querySelector: () => null, activeElement: null });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** What comes of a key, and whether it was for the row. */
const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
  const isOurs = onRowKey({ key, code: '', ...more } as KeyboardEvent, PAPER, app, () => did.push('toggle'));
  return [isOurs, ...did];
};

describe('a key on a row', () => {
  it.each([
    ['b', {}, 'setBookmark true'],
    ['h', {}, 'setHidden true'],
    [' ', {}, 'toggle'],
    ['l', {}, 'lists'],
    ['Enter', {}, 'open false'],
    ['Enter', { ctrlKey: true }, 'open true'],
    ['Enter', { metaKey: true }, 'open true'],
    ['B', {}, 'setBookmark true'], // with Caps Lock
    ['и', { code: 'KeyB' }, 'setBookmark true'],
    ['И', { code: 'KeyB' }, 'setBookmark true'],
    ['β', { code: 'KeyB' }, 'setBookmark true'],
  ])('%s %j', (key, more, deed) => expect(press(key, more)).toEqual([true, deed]));

  it.each([
    ['B', { shiftKey: true }],
    ['ö', { code: 'Semicolon' }],
    ['b', { altKey: true }],
    ['c', { ctrlKey: true }],
    ['ArrowDown', { metaKey: true }],
    ...[...'cpnsthlbxe '].map((key) => [key, { metaKey: true }] as const),
  ] as const)('%s %j is not ours', (key, more) => {
    expect(press(key, more)).toEqual([false]);
    expect(looked).toBe(0);
  });

  it.each(['a', 'ф'])('%s with Ctrl or Cmd selects all', (key) => {
    for (const modifier of ['ctrlKey', 'metaKey']) {
      app.state.selection.clear();
      expect(press(key, { code: 'KeyA', [modifier]: true })).toEqual([true]);
      expect(app.state.selection.selected.value.size).toBe(2);
    }
  });

  it.each([
    ['ArrowDown', {}],
    ['n', { ctrlKey: true }],
    ['т', { ctrlKey: true, code: 'KeyN' }],
  ])('%s %j moves, as long as it is held', (key, more) => {
    expect(press(key, { ...more, repeat: true })).toEqual([true]);
    expect(looked).toBe(1);
  });

  it.each([
    ['h', {}],
    ['x', {}],
    [' ', {}],
    ['Enter', { ctrlKey: true }],
  ])('%s %j does nothing again while it is held, and stays ours', (key, more) => {
    expect(press(key, { ...more, repeat: true })).toEqual([true]);
    expect(app.state.selection.selected.value.size).toBe(0);
  });

  it('that is the browser’s stays so while it is held', () => {
    for (const key of ['Tab', 'PageDown', 'Escape']) expect(press(key, { repeat: true })).toEqual([false]);
  });

  it('Escape lets go of what is picked', () => {
    app.state.selection.toggle(OTHER);
    expect(press('Escape')).toEqual([true]);
    expect(app.state.selection.selected.value.size).toBe(0);
  });
});
