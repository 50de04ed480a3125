import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query-language/parse-query';

const NOW = new Date(2026, 2, 31, 12);
const rootOf = (text: string) => {
  const parsed = parseQuery(text, NOW);
  expect(parsed.diagnostics).toEqual([]);
  return parsed.root;
};

describe('the day of publication', () => {
  it.each([
    ['2026-05-17', '2026-05-17', '2026-05-17'],
    ['2026-5-7', '2026-05-07', '2026-05-07'],
    ['2026/05/17', '2026-05-17', '2026-05-17'],
    ['2026-05', '2026-05-01', '2026-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['=2026', '2026-01-01', '2026-12-31'],
    ['2026-05..', '2026-05-01', undefined],
    ['..2026-05', undefined, '2026-05-31'],
    ['2026-01..2026-03', '2026-01-01', '2026-03-31'],
    ['2026-03…2026-01', '2026-01-01', '2026-03-31'],
    ['>2023', '2024-01-01', undefined],
    ['>=2023', '2023-01-01', undefined],
    ['<2026-03', undefined, '2026-02-28'],
    ['<=2026-03', undefined, '2026-03-31'],
    ['today', '2026-03-31', '2026-03-31'],
    ['Yesterday', '2026-03-30', '2026-03-30'],
    ['7d', '2026-03-24', undefined],
    ['1m', '2026-02-28', undefined],
    ['month', '2026-02-28', undefined],
    ['2weeks', '2026-03-17', undefined],
    ['1y', '2025-03-31', undefined],
    ['>7d', undefined, '2026-03-23'],
    ['>=7d', undefined, '2026-03-24'],
    ['<7d', '2026-03-25', undefined],
    ['30d..7d', '2026-03-01', '2026-03-24'],
  ])('%s', (value, from, to) => {
    const wanted = { kind: 'published', ...(from && { from }), ...(to && { to }) };
    for (const field of ['date', 'year', 'published']) expect(rootOf(`${field}:${value}`)).toEqual(wanted);
  });

  it.each(['2026-', '2026-0', '2026-05-', '2026-05-0', '2026.', '2026/'])('%s is not finished', (value) => {
    const finished = value.replace(/[-/.]0?$/, '');
    expect(rootOf(`date:${value}`)).toEqual(rootOf(`date:${finished}`));
    expect(parseQuery(`date:${value} `, NOW).diagnostics).toHaveLength(1);
  });

  it.each(['2', '20', '202', '>', '>=', '..', '.', '>202', 'to', 'yester'])('%s is nothing yet', (value) => {
    expect(rootOf(`date:${value}`)).toBeUndefined();
    expect(parseQuery(`date:${value} `, NOW).diagnostics).toHaveLength(1);
  });

  it.each([
    '2026-13',
    '2026-00-01',
    '2026-02-30',
    '2026-04-31',
    '2026-05-00',
    '0099',
    '3026',
    'soon',
    '2024..2025..2026',
    '>2024..',
    '1d2d',
    '26-05-2026',
    '1000d',
  ])('%s is none', (value) => {
    const { root: none, diagnostics } = parseQuery(`date:${value} a`, NOW);
    expect(none).toEqual({ kind: 'words', text: 'a', isUnfinished: true });
    expect(diagnostics).toMatchObject([{ start: 5, end: 5 + value.length }]);
    expect(diagnostics[0]?.explanation).toContain(`“date:${value}”`);
  });
});

describe('when it was seen', () => {
  const at = (month: number, day: number) => new Date(2026, month - 1, day).getTime();
  it.each([
    ['today', at(3, 31), at(4, 1)],
    ['yesterday', at(3, 30), at(3, 31)],
    ['7d', at(3, 24), undefined],
    ['>1m', undefined, at(2, 28)],
    ['2026-02', at(2, 1), at(3, 1)],
    ['..2026-02', undefined, at(3, 1)],
  ])('%s', (value, from, to) =>
    expect(rootOf(`seen:${value}`)).toEqual({ kind: 'seen', ...(from && { from }), ...(to && { to }) }),
  );

  it('is in the calendar of the user', () => {
    const zone = process.env.TZ;
    const now = new Date('2026-03-31T11:30:00Z');
    try {
      for (const [timeZone, today, start] of [
        ['Pacific/Kiritimati', '2026-04-01', '2026-03-31T10:00:00Z'],
        ['Pacific/Pago_Pago', '2026-03-31', '2026-03-31T11:00:00Z'],
        // Clocks go forward on that night.
        ['Africa/Casablanca', '2026-03-31', '2026-03-30T23:00:00Z'],
      ] as const) {
        process.env.TZ = timeZone;
        const from = Date.parse(start);
        const to = from + 86_400_000;
        expect(parseQuery('seen:today', now).root).toEqual({ kind: 'seen', from, to });
        expect(parseQuery('date:today', now).root).toEqual({ kind: 'published', from: today, to: today });
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('upvotes', () => {
  it.each([
    ['50', 50, undefined],
    ['50+', 50, undefined],
    ['>50', 51, undefined],
    ['>=5', 5, undefined],
    ['<5', undefined, 4],
    ['<=5', undefined, 5],
    ['=5', 5, 5],
    ['10..50', 10, 50],
    ['50..10', 10, 50],
    ['10..', 10, undefined],
    ['..50', undefined, 50],
    ['0', 0, undefined],
  ])('%s', (value, min, max) => {
    const wanted = { kind: 'upvotes', ...(min !== undefined && { min }), ...(max && { max }) };
    expect(rootOf(`upvotes:${value}`)).toEqual(wanted);
    expect(rootOf(`likes:${value} `)).toEqual(wanted);
  });

  it.each(['many', '5.5', '-5', '1e3', '99999999999', '5..x'])('%s is no number of them', (value) => {
    const { root: none, diagnostics } = parseQuery(`upvotes:${value} `, NOW);
    expect(none).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });
});
