import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  settings: {},
  /** By tab. */
  texts: new Map<number, string>(),
  titles: new Map<number, string>(),
  colors: new Map<number, string>(),
  /** Every text that a button has shown. */
  shown: [] as string[],
}));
vi.mock('wxt/browser', () => {
  const assertTab = (tabId: number) => {
    if (!fake.texts.has(tabId)) throw new Error('No tab with that id.');
  };
  const action = {
    getBadgeText: async ({ tabId }: { tabId: number }) => {
      assertTab(tabId);
      return fake.texts.get(tabId);
    },
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      assertTab(tabId);
      fake.texts.set(tabId, text);
      fake.shown.push(text);
    },
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => fake.titles.set(tabId, title),
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
      fake.colors.set(tabId, color),
    setBadgeTextColor: async () => {},
  };
  const tabs = { query: async () => [...fake.texts.keys()].map((id) => ({ id })) };
  const storage = { local: { get: async () => ({ settings: fake.settings }) } };
  return { browser: { action, tabs, storage } };
});

import { pageStateIn, ToolbarBadge } from '../../../lib/background/browser/toolbar-badge';

const TAB = 1;
const OTHER = 2;

let badge: ToolbarBadge;
beforeEach(() => {
  badge = new ToolbarBadge();
  fake.settings = {};
  fake.texts = new Map([
    [TAB, ''],
    [OTHER, ''],
  ]);
  fake.titles.clear();
  fake.shown = [];
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const text = () => fake.texts.get(TAB);

/** A page with `count` new papers, and one that is not. */
function page(count: number) {
  const paper = { asked: '', id: '', isSaved: true, isBookmarked: false, isHidden: false, listIds: [] };
  const papers = Array.from({ length: count }, () => ({ ...paper, isNew: true }));
  return { papers: [...papers, { ...paper, isNew: false }], lists: [] };
}

describe('the count', () => {
  it.each([
    [0, '', 'Papershelf'],
    [1, '1', 'Papershelf: 1 new paper on this page'],
    [12, '12', 'Papershelf: 12 new papers on this page'],
    [99, '99', 'Papershelf: 99 new papers on this page'],
    [100, '99+', 'Papershelf: 100 new papers on this page'],
  ])('of %i new papers is %j', async (count, expected, title) => {
    await badge.showNew(page(count), TAB);
    expect(text()).toBe(expected);
    expect(fake.titles.get(TAB)).toBe(title);
    expect(fake.texts.get(OTHER)).toBe('');
  });

  it('is cleared when the page has no new papers any more', async () => {
    await badge.showNew(page(3), TAB);
    await badge.showNew(page(0), TAB);
    expect(text()).toBe('');
    expect(fake.titles.get(TAB)).toBe('Papershelf');
  });

  it('is not shown when it is switched off', async () => {
    fake.settings = { hasBadge: false };
    await badge.showNew(page(3), TAB);
    expect(fake.shown).toEqual([]);
  });

  it('is cleared on all tabs when it is switched off; a warning stays', async () => {
    await badge.showNew(page(120), TAB);
    await badge.showReport({ isDrift: true }, OTHER);
    await badge.clearCounts();
    expect([...fake.texts.values()]).toEqual(['', '!']);
    expect(fake.titles.get(TAB)).toBe('Papershelf');
  });

  it('for a tab that was closed meanwhile is no failure, and does not block the next', async () => {
    await badge.showNew(page(3), 9);
    await badge.showNew(page(3), TAB);
    expect(text()).toBe('3');
  });
});

describe('the warning', () => {
  it('replaces the count, and never flickers', async () => {
    await Promise.all([
      badge.showNew(page(3), TAB),
      badge.showReport({ isDrift: true }, TAB),
      badge.showNew(page(4), TAB),
      badge.showReport({ isDrift: true }, TAB),
    ]);
    expect(fake.shown).toEqual(['3', '!', '!']);
    expect(fake.titles.get(TAB)).toBe('Papershelf: this page could not be read fully');
    const warning = fake.colors.get(TAB);
    await badge.showNew(page(3), OTHER);
    expect(fake.colors.get(OTHER)).not.toBe(warning);
  });

  it('is cleared when the page could be read, and then the count is shown', async () => {
    await badge.showReport({ isDrift: true }, TAB);
    await badge.showReport({ isDrift: false }, TAB);
    await badge.showNew(page(3), TAB);
    expect(fake.shown).toEqual(['!', '', '3']);
  });

  it('does not clear the count when there was none', async () => {
    await badge.showNew(page(3), TAB);
    await badge.showReport({ isDrift: false }, TAB);
    expect(fake.shown).toEqual(['3']);
  });

  it('is known to a worker that was just started', async () => {
    await badge.showReport({ isDrift: true }, TAB);
    await new ToolbarBadge().showNew(page(3), TAB);
    expect(text()).toBe('!');
  });
});

describe('a flash', () => {
  it.each([
    [true, '✓'],
    [false, '×'],
  ])('with success %s shows %s, then the earlier text', async (isDone, expected) => {
    await badge.showNew(page(3), TAB);
    await badge.flash(TAB, isDone);
    expect(text()).toBe(expected);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(text()).toBe(expected);
    await vi.advanceTimersByTimeAsync(200);
    expect(text()).toBe('3');
  });

  it('after another lasts as long, and restores the text from before both', async () => {
    await badge.showNew(page(3), TAB);
    await badge.flash(TAB, true);
    await vi.advanceTimersByTimeAsync(1_000);
    await badge.flash(TAB, true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(text()).toBe('✓');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(text()).toBe('3');
  });

  it.each([
    ['a count', () => badge.showNew(page(5), TAB), '5'],
    ['a warning', () => badge.showReport({ isDrift: true }, TAB), '!'],
    ['no count any more', () => badge.clearCounts(), ''],
  ])('keeps %s that was set meanwhile', async (_what, change, expected) => {
    await badge.showNew(page(3), TAB);
    await badge.flash(TAB, true);
    await change();
    expect(text()).toBe('✓');
    await vi.advanceTimersByTimeAsync(1_600);
    expect(text()).toBe(expected);
  });

  it('restores nothing on another page of the tab', async () => {
    await badge.showNew(page(3), TAB);
    await badge.flash(TAB, true);
    fake.texts.set(TAB, ''); // the browser does so when the tab goes to another page
    await badge.showNew(page(7), TAB);
    expect(text()).toBe('7');
    await vi.advanceTimersByTimeAsync(1_600);
    expect(text()).toBe('7');
  });
});

it('the state of a page is recognized by the request and its reply', () => {
  const state = page(1);
  const request = { type: 'act', name: 'marksOf', argument: { ids: [] } };
  expect(pageStateIn(request, { ok: true, result: state })).toBe(state);
  expect(pageStateIn(request, { ok: false, reason: 'refused' })).toBeUndefined();
  expect(pageStateIn({ ...request, name: 'undo' }, { ok: true, result: state })).toBeUndefined();
  for (const other of [null, undefined, 'marksOf', { type: 'capture' }])
    expect(pageStateIn(other, { ok: true, result: state })).toBeUndefined();
});
