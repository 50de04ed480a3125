import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runContentScript } from '../../../lib/content/content-script';
import { ContentWorld, savedAll } from '../../support/content-world';
import { ADDRESSES } from '../../support/pages';

const mocks = vi.hoisted(() => ({ browser: {} }));
vi.mock('wxt/browser', () => mocks);

let world: ContentWorld;
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-06-22T23:59:50Z') });
  world = new ContentWorld(ADDRESSES.daily);
  mocks.browser = world.browser;
  runContentScript(world.document, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('sends each state of the page once', async () => {
  world.vote(118);
  await vi.advanceTimersByTimeAsync(1_000);
  world.vote(118);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(world.sent.map(({ capture }) => capture.cards[0]?.upvotes)).toEqual(['117', '118']);
});

it('sends what changes after midnight with the day on which it changed', async () => {
  await vi.advanceTimersByTimeAsync(20_000);
  world.vote(118);
  await vi.advanceTimersByTimeAsync(1_000);
  const days = world.sent.map(({ capture }) => capture.capturedAt.slice(0, 10));
  expect(days).toEqual(['2026-06-22', '2026-06-23']);
});

it('captures a page that never stops changing', async () => {
  for (let votes = 118; votes < 148; votes++) {
    world.vote(votes);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(world.sent.length).toBeGreaterThan(1);
});

it('reports the later capture, though an earlier one was answered after it', async () => {
  world.sent[0]?.fail();
  world.vote(118);
  await vi.advanceTimersByTimeAsync(301);
  const [, again, later] = world.sent.sort((a, b) => (a.capture.capturedAt < b.capture.capturedAt ? -1 : 1));
  if (!again || !later) throw new Error('Not sent again, or no later capture.');
  later.reply(savedAll(later.capture));
  await vi.advanceTimersByTimeAsync(0);
  again.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect(world.report()).toMatchObject({ capturedAt: later.capture.capturedAt, problems: [] });
});

it('sends nothing after capture was paused, not even a pending capture', async () => {
  world.vote(118);
  await vi.advanceTimersByTimeAsync(260);
  await world.set({ isPaused: true });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(world.sent).toHaveLength(1);
});

it('sends nothing again after capture was paused', async () => {
  world.sent[0]?.fail();
  await vi.advanceTimersByTimeAsync(100);
  await world.set({ isPaused: true });
  await vi.advanceTimersByTimeAsync(100_000);
  expect(world.sent).toHaveLength(1);
  expect(world.report()).toBeUndefined();
});

describe('when settings are changed', () => {
  const saved = async (overrides: object = {}) => {
    const [first] = world.sent;
    if (!first) throw new Error('Nothing was sent.');
    const reply = savedAll(first.capture);
    first.reply(reply.ok ? { ok: true, report: { ...reply.report, ...overrides } } : reply);
    await vi.advanceTimersByTimeAsync(0);
  };

  it('a page that was saved is not sent again, and is still reported', async () => {
    await saved();
    for (const settings of [{ hasBadge: false }, { hasMarks: false, skippedKinds: ['weekly'] }, {}])
      await world.set(settings);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(world.sent).toHaveLength(1);
    expect(world.report()).toMatchObject({ problems: [], kind: 'daily' });
    world.vote(118);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(world.sent).toHaveLength(2);
  });

  it.each([
    ['was not answered', undefined],
    ['was not saved', { problems: ['disk-full'] }],
    ['had papers that were skipped', { unwanted: 1 }],
  ])('a page that %s is sent again at once', async (_what, overrides) => {
    if (overrides) await saved(overrides);
    await world.set({ hasBadge: false });
    expect(world.sent).toHaveLength(2);
  });

  it('a later capture that did not arrive is sent again', async () => {
    world.vote(118);
    await vi.advanceTimersByTimeAsync(1_000);
    await saved(); // the first of the two
    await world.set({ hasBadge: false });
    expect(world.sent.map(({ capture }) => capture.cards[0]?.upvotes)).toEqual(['117', '118', '118']);
  });

  it('a page is sent again when it may be captured again', async () => {
    await saved();
    for (const settings of [{ isPaused: true }, { skippedKinds: ['daily'] }]) {
      await world.set(settings);
      expect(world.report()).toBeUndefined();
      await world.set({});
    }
    expect(world.sent).toHaveLength(3);
  });
});

it('sends a page again when the user comes back to it from one that is not captured', async () => {
  const [first] = world.sent;
  first?.reply(savedAll(first.capture));
  await world.go('https://huggingface.co/papers/submit');
  expect(world.report()).toBeUndefined();
  await world.go(ADDRESSES.weekly);
  expect(world.sent).toHaveLength(1); // the cards are still those of the first page
  await world.go(ADDRESSES.daily);
  expect(world.sent).toHaveLength(2);
});
