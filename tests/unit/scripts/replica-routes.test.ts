import { request } from 'node:https';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, test } from 'vitest';
import { challengePage } from '../../replica/page';
import { answer, type Reply, type SiteOptions } from '../../replica/routes';
import { type Replica, startReplica } from '../../replica/server';
import type { SiteRecord } from '../../replica/site-record';

const TODAY = new Date('2026-06-23T12:00:00Z');

const FULL: SiteRecord = {
  id: '2606.00001',
  title: 'A sparse look',
  abstract: 'At tokens.',
  submittedOnDailyAt: '2026-06-22T01:00:00.000Z',
  upvotes: 117,
};
const BARE: SiteRecord = { id: '2410.00002', title: 'Bare', upvotes: 0 };
const OF_ORGANIZATION: SiteRecord = {
  ...FULL,
  id: '2606.00003',
  title: 'Dense models',
  abstract: 'Sparse tokens.',
};
const RECORDS = [FULL, BARE, OF_ORGANIZATION];

describe('the routes', () => {
  test('lead from the front page to the newest day', () => {
    expect(visit('/papers')).toMatchObject({ status: 302, location: '/papers/date/2026-06-23' });
  });

  test.each([
    ['/papers/date/2026-06-22', [FULL.id, OF_ORGANIZATION.id]],
    ['/papers?date=2026-06-22', [FULL.id, OF_ORGANIZATION.id]],
    ['/papers/date/2026-06-23', [BARE.id]],
    ['/papers/date/2031-01-01', [BARE.id]],
    ['/papers/date/1999-01-01', [FULL.id, OF_ORGANIZATION.id]],
    ['/papers/week/2026-W26', RECORDS.map(({ id }) => id)],
    ['/papers/month/2026-06', RECORDS.map(({ id }) => id)],
    ['/papers/trending', [FULL.id, OF_ORGANIZATION.id, BARE.id]],
    ['/papers?q=tokens+DENSE', [OF_ORGANIZATION.id]],
    ['/papers/trending?q=sparse', [FULL.id, OF_ORGANIZATION.id]],
    ['/papers/month/2026-06?q=nothing-like-it', []],
  ])('%s shows its papers', (path, ids) => {
    const { document } = parseHTML(visit(path).html);
    const shown = [...document.querySelectorAll('article')].map((card) =>
      card.querySelector('h3 a')?.getAttribute('href')?.replace('/papers/', ''),
    );
    expect(shown).toEqual(ids);
  });

  test('name the day that is really shown', () => {
    const { document } = parseHTML(visit('/papers/date/2031-01-01').html);
    const props = document.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '';
    expect(JSON.parse(props).dateString).toBe('2026-06-23');
  });

  test('choose the markup of a day by its year by default', () => {
    const of2024 = { records: [{ ...FULL, submittedOnDailyAt: '2024-10-04T00:00:00Z' }] };
    expect(visit('/papers/date/2024-10-04', of2024).html).toContain('<time');
    expect(visit('/papers/date/2024-10-04', { ...of2024, era: '2026' }).html).not.toContain('<time');
  });

  test('put the turn of the year into the ISO week of its Thursday', () => {
    const records = [{ ...FULL, submittedOnDailyAt: '2025-12-29T00:00:00Z' }];
    expect(visit('/papers/week/2026-W01', { records }).status).toBe(200);
    expect(visit('/papers/week/2025-W52', { records })).toMatchObject({ location: '/papers/week/2026-W01' });
  });

  test('answer every search with everything when configured so', () => {
    const { document } = parseHTML(visit('/papers?q=nothing-like-it', { searchAll: true }).html);
    expect(document.querySelectorAll('article')).toHaveLength(3);
  });

  test('know the papers and nothing else', () => {
    expect(visit(`/papers/${FULL.id}`).status).toBe(200);
    expect(visit('/papers/2606.99999').status).toBe(404);
    expect(visit('/papers/%').status).toBe(404);
    expect(visit('/').status).toBe(404);
  });
});

describe('the server', () => {
  let replica: Replica | undefined;

  afterEach(() => replica?.close());

  test('answers over TLS and records the requests', async () => {
    replica = await startReplica({ records: RECORDS, today: TODAY });
    expect(await get(replica, '/papers')).toMatchObject({ status: 302, location: '/papers/date/2026-06-23' });
    expect((await get(replica, '/papers/trending')).html).toContain('Dense models');
    expect(replica.requests).toEqual(['/papers', '/papers/trending']);
  });

  test('serves an overriding page of the test, and removes it again', async () => {
    replica = await startReplica({ records: RECORDS, today: TODAY });
    replica.override('/papers/trending', { status: 429, html: challengePage() });
    expect(await get(replica, '/papers/trending')).toMatchObject({ status: 429, html: challengePage() });
    replica.override('/papers/trending', undefined);
    expect((await get(replica, '/papers/trending')).status).toBe(200);
  });

  test('changes its behaviour while it runs', async () => {
    replica = await startReplica({ records: RECORDS, today: TODAY });
    expect((await get(replica, '/papers/trending')).html).toContain('data-props');
    replica.configure({ json: 'none', loggedIn: true });
    const { html } = await get(replica, '/papers/trending');
    expect(html).not.toContain('data-props');
    expect(html).not.toContain('/login?next=');
  });
});

function visit(path: string, change: Partial<SiteOptions> = {}): Reply {
  return answer(new URL(path, 'https://huggingface.co'), {
    records: RECORDS,
    today: TODAY,
    defaultDay: '2026-06-23',
    loggedIn: false,
    json: 'whole',
    era: undefined,
    searchAll: false,
    ...change,
  });
}

function get({ port }: Replica, path: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, host: '127.0.0.1', rejectUnauthorized: false }, async (response) => {
      const chunks = await response.setEncoding('utf8').toArray();
      resolve({
        status: response.statusCode ?? 0,
        html: chunks.join(''),
        location: response.headers.location,
      });
    });
    sent.on('error', reject).end();
  });
}
