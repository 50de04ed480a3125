import { beforeEach, describe, expect, it, vi } from 'vitest';
import { visits } from '../../../lib/background/capture/visits';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
        },
      },
    },
  },
}));

beforeEach(() => stored.clear());

const at = (minutes: number) => new Date(Date.UTC(2026, 5, 23, 8, minutes)).toISOString();

describe('a visit', () => {
  it('begins with the first page captured in a tab', async () => {
    expect(await visits.startOf(1)).toBeUndefined();
    await visits.record(1, at(0));
    expect(await visits.startOf(1)).toBe(at(0));
    expect(await visits.startOf(2)).toBeUndefined();
  });

  it('goes on while pages are captured, however long that takes', async () => {
    for (let minutes = 0; minutes <= 120; minutes += 20) await visits.record(1, at(minutes));
    expect(await visits.startOf(1)).toBe(at(0));
  });

  it('is another one after half an hour without a page', async () => {
    await visits.record(1, at(0));
    await visits.record(1, at(31));
    expect(await visits.startOf(1)).toBe(at(31));
  });

  it('is recorded for every tab when several are captured at once', async () => {
    await Promise.all([1, 2, 3].map((tab) => visits.record(tab, at(tab))));
    expect(await Promise.all([1, 2, 3].map((tab) => visits.startOf(tab)))).toEqual([at(1), at(2), at(3)]);
  });

  it('of one tab is not that of another, and old ones are dropped', async () => {
    await visits.record(1, at(0));
    await visits.record(2, at(10));
    await visits.record(3, at(35));
    expect([await visits.startOf(1), await visits.startOf(2), await visits.startOf(3)]).toEqual([
      undefined,
      at(10),
      at(35),
    ]);
  });
});
