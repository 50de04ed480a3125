import { browser } from 'wxt/browser';

/** In milliseconds: a user who comes back to a tab after so long begins another visit. */
const VISIT_GAP_MS = 30 * 60_000;

/** The key in `storage.session`, which lives as long as the browser runs and which no page of a site can read. */
const KEY = 'visits';

/** ISO 8601 in UTC. */
interface Visit {
  begun: string;
  last: string;
}

/**
 * Since when the user has been reading listings in each tab. A paper first seen on this visit is new to the user, even after
 * the page is reloaded or the user comes back to it from a paper.
 */
export interface Visits {
  /** Records that a page was captured in a tab. @param at ISO 8601 in UTC */
  record(tabId: number, at: string): Promise<void>;
  /** When the tab's visit began, ISO 8601 in UTC; `undefined` before the first capture. */
  startOf(tabId: number): Promise<string | undefined>;
}

/** Several tabs are captured at once when a window is restored; each reads and writes the stored visits after the other. */
let queue: Promise<void> = Promise.resolve();

export const visits: Visits = {
  record: (tabId, at) => {
    const recorded = queue.then(() => recordVisit(tabId, at));
    queue = recorded.catch(() => {}); // reported to the caller that it failed for
    return recorded;
  },
  startOf: async (tabId) => (await readVisits())[tabId]?.begun,
};

async function recordVisit(tabId: number, at: string): Promise<void> {
  const all = await readVisits();
  const visit = all[tabId];
  const isSame = visit && Date.parse(at) - Date.parse(visit.last) < VISIT_GAP_MS;
  all[tabId] = { begun: isSame ? visit.begun : at, last: at };
  // Visits of tabs that are long closed are dropped.
  const recent = Object.entries(all).filter(
    ([, { last }]) => Date.parse(at) - Date.parse(last) < VISIT_GAP_MS,
  );
  await browser.storage.session.set({ [KEY]: Object.fromEntries(recent) });
}

async function readVisits(): Promise<Record<string, Visit>> {
  return ((await browser.storage.session.get(KEY))[KEY] ?? {}) as Record<string, Visit>;
}
