import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { JsonState } from '../../replica/hydration';
import type { Listing } from '../../replica/listing';
import { challengePage, listingPage, type PageOptions, paperPage } from '../../replica/page';
import type { SiteRecord } from '../../replica/site-record';
import { shortCount } from '../../replica/text';

const TODAY = new Date('2026-06-23T12:00:00Z');
const TRICKY_TITLE = 'Does <think> & "reason"\n  pay?';

const FULL: SiteRecord = {
  id: '2606.00001',
  title: TRICKY_TITLE,
  abstract: 'A sparse look at <b>, C++ and tokens.',
  authors: [
    { name: 'Ada Lovelace', handle: 'ada' },
    { name: 'Ghost', hidden: true, handle: 'boo' },
  ],
  publishedAt: '2026-06-20T00:00:00.000Z',
  submittedOnDailyAt: '2026-06-22T01:00:00.000Z',
  submittedBy: 'akhaliq',
  upvotes: 117,
  numComments: 2,
  githubRepo: 'https://github.com/o/r',
  githubStars: 86_100,
  aiSummary: 'One sentence.',
};
const BARE: SiteRecord = {
  id: '2410.00002',
  title: 'Bare',
  authors: [{}, {}, {}],
  upvotes: 0,
  numComments: 0,
};
const OF_ORGANIZATION: SiteRecord = {
  ...FULL,
  id: '2606.00003',
  title: 'Dense models',
  organization: { name: 'acme', fullname: 'Acme Labs' },
};
const RECORDS = [FULL, BARE, OF_ORGANIZATION];

const DAY_2026: Listing = { kind: 'day', era: '2026', key: '2026-06-22', records: RECORDS };
const DAY_2024: Listing = { kind: 'day', era: '2024', key: '2024-10-04', records: RECORDS };
const TRENDING: Listing = { kind: 'trending', records: RECORDS };
const SEARCH: Listing = { ...DAY_2026, search: { query: 'SPARSE c++', results: [FULL, BARE] } };

describe('every listing page', () => {
  test.each([
    ['day of 2024', DAY_2024, 3],
    ['day of 2026', DAY_2026, 3],
    ['week', { ...DAY_2026, kind: 'week', key: '2026-W26' } as const, 3],
    ['trending', TRENDING, 3],
    ['search', SEARCH, 2],
    ['empty day', { ...DAY_2026, records: [] }, 0],
  ])('%s has one card per record inside the hydrated element', (_name, listing, count) => {
    const document = render(listing);
    expect(document.body.classList.contains('DailyPapersPage')).toBe(true);
    expect(document.querySelectorAll('[data-target="DailyPapers"] article')).toHaveLength(count);
    expect(document.querySelectorAll('article')).toHaveLength(count);
  });

  test.each([
    ['2024', DAY_2024],
    ['2026', DAY_2026],
    ['trending', TRENDING],
    ['search', SEARCH],
  ])('%s keeps special characters and newlines of a title as text', (_name, listing) => {
    const document = render(listing);
    expect(document.querySelector('h3 a')?.textContent).toBe(TRICKY_TITLE);
    expect(document.querySelector('think')).toBeNull();
  });

  test.each([
    ['2024', DAY_2024],
    ['2026', DAY_2026],
    ['trending', TRENDING],
    ['search', SEARCH],
  ])('%s has votes behind a login link, or as a control when logged in', (_name, listing) => {
    const loggedOut = render(listing).querySelector('article');
    expect(loggedOut?.querySelector('a[href="/login?next=%2Fpapers%2F2606.00001"]')?.textContent).toContain(
      '117',
    );
    const loggedIn = render(listing, { loggedIn: true }).querySelector('article');
    expect(loggedIn?.querySelector('a[href^="/login"]')).toBeNull();
    expect(loggedIn?.querySelector('label div.leading-none, [role=checkbox]')?.textContent).toContain('117');
  });
});

describe('daily cards', () => {
  test.each([
    ['2024', DAY_2024],
    ['2026', DAY_2026],
  ])('of %s have neither abstract nor date nor names', (_name, listing) => {
    const text = render(listing).querySelector('article')?.textContent ?? '';
    expect(text).not.toContain('sparse look');
    expect(text).not.toContain('Jun 20');
    expect(text).not.toContain('Lovelace');
    expect(text).toMatch(/Submitted by\s+akhaliq/);
  });

  test('show handles of visible authors and an always plural count', () => {
    const [full, bare] = render(DAY_2026).querySelectorAll('article');
    expect([...(full?.querySelectorAll('li[title]') ?? [])].map((li) => li.getAttribute('title'))).toEqual([
      'ada',
    ]);
    expect(full?.querySelector('li:last-child')?.textContent).toBe('· 1 authors');
    expect(bare?.querySelector('li:last-child')?.textContent).toBe('· 3 authors');
    expect(bare?.querySelectorAll('li[title]')).toHaveLength(0);
  });

  test('link to the discussion only when there are comments', () => {
    const [full, bare] = render(DAY_2024).querySelectorAll('article');
    expect(full?.querySelector('a[href$="#community"]')?.textContent?.trim()).toBe('2');
    expect(bare?.querySelector('a[href$="#community"]')).toBeNull();
  });

  test('carry organization, stars and Svelte 5 comments only in 2026', () => {
    const newer = render(DAY_2026).querySelectorAll('article')[2];
    const older = render(DAY_2024).querySelectorAll('article')[2];
    expect(newer?.querySelector('a[href="/acme"] span.font-medium')?.textContent).toBe('Acme Labs');
    // Not by selector: linkedom knows no mixed-case attribute there.
    const logo = [...(newer?.querySelectorAll('svg') ?? [])].find(
      (svg) => svg.getAttribute('viewBox') === '0 0 256 250',
    );
    expect(logo?.parentElement?.textContent?.trim()).toBe('86.1k');
    expect(newer?.innerHTML).toContain('<!--[0-->');
    expect(older?.querySelector('a[href="/acme"]')).toBeNull();
    expect(older?.innerHTML).not.toContain('0 0 256 250');
    expect(older?.innerHTML).not.toContain('<!--');
  });

  test('are below the day, machine-readable in 2024', () => {
    expect(render(DAY_2024).querySelector('time')?.getAttribute('datetime')).toMatch(/^2024-10-04T/);
    expect(render(DAY_2024).querySelector('time')?.textContent).toBe('Oct 4, 2024');
    expect(render(DAY_2026).querySelector('time')).toBeNull();
    expect(render(DAY_2026).querySelector('a[href="/papers/date/2026-06-22"]')?.textContent).toBe('Jun 22');
  });
});

describe('trending cards', () => {
  test('have every field twice, the date with its year', () => {
    const card = render(TRENDING).querySelector('article');
    const halves = [...(card?.children ?? [])];
    expect(halves.map((half) => half.className)).toEqual(['hidden h-40 md:flex', 'flex flex-col md:hidden']);
    for (const half of halves) {
      expect(half.querySelector('h3 a')?.textContent).toBe(TRICKY_TITLE);
      expect(half.querySelector('p')?.textContent).toBe('One sentence.');
      expect(half.querySelector('[role=checkbox]')?.textContent?.trim()).toMatch(/^Upvote 117$/);
      expect(half.querySelector('a[href="https://github.com/o/r"]')?.textContent).toBe('GitHub 86.1k');
      expect(half.querySelector('a[href="https://arxiv.org/abs/2606.00001"]')).not.toBeNull();
    }
    expect(card?.querySelectorAll('h3')).toHaveLength(2);
    expect(halves[0]?.textContent).toContain('Published on Jun 20, 2026');
    expect(halves[1]?.textContent).toContain('Jun 20, 2026');
    expect(halves[1]?.textContent).not.toContain('Published on');
  });

  test('show the organization instead of the authors', () => {
    const [full, , ofOrganization] = render(TRENDING).querySelectorAll('article');
    expect(full?.querySelectorAll('ul')).toHaveLength(2);
    expect(ofOrganization?.querySelectorAll('ul')).toHaveLength(0);
    expect(ofOrganization?.querySelectorAll('a[href="/acme"]')).toHaveLength(2);
  });

  test('fall back to the abstract without a summary', () => {
    const listing: Listing = { kind: 'trending', records: [{ ...FULL, aiSummary: undefined }] };
    expect(render(listing).querySelector('p.line-clamp-2')?.textContent).toBe(FULL.abstract);
  });
});

describe('search cards', () => {
  test('keep the order of the captures', () => {
    const card = render(SEARCH).querySelector('article');
    expect(card?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      '117 Does <think> & "reason" pay? A sparse look at <b>, C++ and tokens. 1 authors · Jun 20 2',
    );
  });

  test('write zero upvotes as "-"', () => {
    const bare = render(SEARCH).querySelectorAll('article')[1];
    expect(bare?.querySelector('a[href^="/login"]')?.textContent?.trim()).toBe('-');
  });

  test('highlight the words of the query, whatever their case and punctuation', () => {
    const highlighted = [...render(SEARCH).querySelectorAll('span.highlight')].map(
      (span) => span.textContent,
    );
    expect(highlighted).toEqual(['sparse', 'C++']);
  });

  test('show the year of a date that is not in the year of the visit', () => {
    const card = render(SEARCH, { today: new Date('2027-01-01') }).querySelector('article');
    expect(card?.textContent).toContain('Jun 20, 2026');
  });
});

describe('the hydration JSON', () => {
  test('contains the records and omits what they lack', () => {
    const { dailyPapers, dateString } = propsOf(render(DAY_2026));
    expect(dateString).toBe('2026-06-22');
    expect(dailyPapers[0]?.paper).toMatchObject({
      id: FULL.id,
      title: FULL.title,
      summary: FULL.abstract,
      publishedAt: FULL.publishedAt,
      upvotes: 117,
      githubStars: 86_100,
      ai_summary: 'One sentence.',
      authors: [
        { name: 'Ada Lovelace', hidden: false },
        { name: 'Ghost', hidden: true },
      ],
    });
    expect(dailyPapers[0]).toMatchObject({ numComments: 2, submittedBy: { name: 'akhaliq' } });
    expect(dailyPapers[1]).toEqual({
      paper: { id: BARE.id, title: 'Bare', authors: Array(3).fill({ hidden: false }), upvotes: 0 },
      title: 'Bare',
      numComments: 0,
    });
  });

  test('has the results of a search beside the unfiltered listing', () => {
    const props = propsOf(render(SEARCH));
    expect(props.query).toBe('SPARSE c++');
    expect(props.searchResults?.map(({ paper }) => paper.id)).toEqual([FULL.id, BARE.id]);
    expect(props.dailyPapers).toHaveLength(3);
  });

  test('names the day by era, the kind of a period, and trending', () => {
    expect(propsOf(render(DAY_2024)).date).toBe('2024-10-04T00:00:00.000Z');
    expect(propsOf(render({ ...DAY_2026, kind: 'month', key: '2026-06' })).periodType).toBe('month');
    expect(propsOf(render(TRENDING)).isTrending).toBe(true);
  });

  test('does not parse when truncated, and is absent when configured so, while the cards are there', () => {
    const cut = render(DAY_2026, { json: 'cut' });
    expect(() => propsOf(cut)).toThrow(SyntaxError);
    expect(cut.querySelectorAll('article')).toHaveLength(3);
    const none = render(DAY_2026, { json: 'none' });
    expect(none.querySelector('[data-target="DailyPapers"]')?.hasAttribute('data-props')).toBe(false);
    expect(none.querySelectorAll('article')).toHaveLength(3);
  });

  test('of the page of one paper contains that paper', () => {
    const { document } = parseHTML(paperPage(FULL, 'whole'));
    const props = document.querySelector('[data-target="PaperContent"]')?.getAttribute('data-props') ?? '';
    expect(JSON.parse(props)).toMatchObject({ paper: { id: FULL.id }, comments: [] });
  });
});

test('a challenge page has no trace of a listing', () => {
  expect(challengePage()).not.toContain('DailyPapers');
  expect(challengePage()).not.toContain('<article');
});

test.each([
  [999, '999'],
  [1000, '1k'],
  [86_149, '86.1k'],
])('%i stars are written %s', (count, shown) => expect(shortCount(count)).toBe(shown));

function render(listing: Listing, change: Partial<PageOptions> = {}): Document {
  const latest = {
    Daily: '/papers/date/2026-06-23',
    Weekly: '/papers/week/2026-W26',
    Monthly: '/papers/month/2026-06',
  };
  const json: JsonState = 'whole';
  return parseHTML(listingPage(listing, { loggedIn: false, today: TODAY, json, latest, ...change })).document;
}

/** The fields of a listing's JSON used in the tests. */
interface Props {
  dailyPapers: { paper: { id: string } }[];
  searchResults?: { paper: { id: string } }[];
  date?: string;
  dateString?: string;
  periodType?: string;
  isTrending?: boolean;
  query?: string;
}

function propsOf(document: Document): Props {
  return JSON.parse(document.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '');
}
