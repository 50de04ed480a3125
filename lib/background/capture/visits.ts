import { browser } from 'wxt/browser';

/** In milliseconds: who comes back to a tab after so long is on another visit. */
const PAUSE = 30 * 60_000;

/** The key in `storage.session`, which lives as long as the browser runs and which no page of a site can read. */
const KEY = 'visits';

/** ISO 8601 in UTC. */
interface Visit {
  begun: string;
  last: string;
}

/**
 * Since when the reader has been reading listings in each tab. A paper first seen on this visit is new to the reader: also
 * when the page is loaded again, or come back to from a paper.
 */
export interface Visits {
  /** A page was captured in a tab at a moment, ISO 8601 in UTC. */
  record(tabId: number, at: string): Promise<void>;
  /** Since when the tab's visit has been going on, ISO 8601 in UTC; `undefined` before the first capture. */
  startOf(tabId: number): Promise<string | undefined>;
}

/** Several tabs are read at once when a window is restored; what is stored is read and written by one after the other. */
let turn: Promise<void> = Promise.resolve();

export const visits: Visits = {
  record: (tabId, at) => {
    const noted = turn.then(() => note(tabId, at));
    turn = noted.catch(() => {}); // told to the one that it failed for
    return noted;
  },
  startOf: async (tabId) => (await stored())[tabId]?.begun,
};

async function note(tabId: number, at: string): Promise<void> {
  const all = await stored();
  const known = all[tabId];
  const isSame = known && Date.parse(at) - Date.parse(known.last) < PAUSE;
  all[tabId] = { begun: isSame ? known.begun : at, last: at };
  // Of tabs that are long closed nothing need be known.
  const recent = Object.entries(all).filter(([, { last }]) => Date.parse(at) - Date.parse(last) < PAUSE);
  await browser.storage.session.set({ [KEY]: Object.fromEntries(recent) });
}

async function stored(): Promise<Record<string, Visit>> {
  return ((await browser.storage.session.get(KEY))[KEY] ?? {}) as Record<string, Visit>;
}
