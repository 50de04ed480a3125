import { parseHTML } from 'linkedom';
import type { Listing } from '../replica/listing';
import { listingPage } from '../replica/page';
import type { SiteRecord } from '../replica/site-record';
import { ADDRESSES, TODAY } from '../support/pages';
import type { Markup } from '../support/record-fields';
import type { Random } from './random';
import { POOL } from './records';

/** A page for mutations. */
export interface MutantPage {
  document: Document;
  url: string;
  markup: Markup;
  /** The papers that the page shows; its data has the same ones unless a mutation changes that. */
  shown: readonly SiteRecord[];
  /** Papers that it does not show. */
  others: readonly SiteRecord[];
  hasJson: boolean;
  /** The container of the cards; its children are the cards, or wrappers around them. */
  list: Element;
  /** The cards themselves, wherever a mutation puts them. */
  cards: Set<Element>;
  /** Elements with a paper's own text, title or abstract; stored here since mutations may change their names and classes. */
  words: Set<Element>;
}

/** A page before its mutations. */
export interface PageSetup {
  view: View;
  hasJson: boolean;
}

export const VIEWS = ['daily 2024', 'daily 2026', 'weekly', 'trending', 'search'] as const;
export type View = (typeof VIEWS)[number];

const LATEST = { Daily: ADDRESSES.daily, Weekly: ADDRESSES.weekly, Monthly: '/papers/month/2026-06' };
const rendered = new Map<string, string>();

/** A page of four to seven papers of the pool, logged in or not. */
export function pageOf({ view, hasJson }: PageSetup, random: Random): MutantPage {
  const count = 4 + random.below(4);
  // Only a few slices, so that rendered pages can be reused.
  const first = 5 * random.below(5);
  const loggedIn = random.chance(0.5);
  const circle = [...POOL, ...POOL];
  const shown = circle.slice(first, first + count);
  const others = circle.slice(first + 10, first + 15);
  const key = `${view} ${hasJson} ${loggedIn} ${first} ${count}`;
  const json = hasJson ? 'whole' : 'none';
  const text =
    rendered.get(key) ??
    listingPage(listingOf(view, shown, others), { loggedIn, json, today: TODAY, latest: LATEST });
  rendered.set(key, text);
  const markup = view === 'weekly' ? 'daily 2026' : view;
  const url = view === 'daily 2024' || view === 'daily 2026' ? ADDRESSES.daily : ADDRESSES[view];
  const { document } = parseHTML(text);
  const words = new Set(document.querySelectorAll('article h3, article h3 a, article p'));
  const cards = new Set(document.querySelectorAll('article'));
  const list = document.querySelector('.cards') ?? document.body;
  return { document, url, markup, shown, others, hasJson, list, cards, words };
}

function listingOf(view: View, records: readonly SiteRecord[], others: readonly SiteRecord[]): Listing {
  switch (view) {
    case 'daily 2024':
      return { kind: 'day', era: '2024', key: '2026-06-22', records };
    case 'daily 2026':
      return { kind: 'day', era: '2026', key: '2026-06-22', previous: '2026-06-21', records };
    case 'weekly':
      return { kind: 'week', era: '2026', key: '2026-W26', records };
    case 'trending':
      return { kind: 'trending', records };
    case 'search':
      return { kind: 'trending', records: others, search: { query: 'sparse', results: records } };
  }
}
