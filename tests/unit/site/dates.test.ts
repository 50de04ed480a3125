import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../lib/site/parse/dates';

const CLOCK = new Date('2026-06-23T12:00:00Z');

describe('a date with its year', () => {
  it.each([
    ['Oct 24, 2025', '2025-10-24'],
    ['Published on Oct 4, 2026', '2026-10-04'],
    ['published on october 4, 2026', '2026-10-04'],
    ['Sept 1, 2024', '2024-09-01'],
    ['Sep. 1, 2024', '2024-09-01'],
    ['May 31, 2019', '2019-05-31'],
    ['Feb 29, 2024', '2024-02-29'],
    [' Jan 1, 2000 ', '2000-01-01'],
  ])('%j is %s', (text, day) => expect(parseDay(text, CLOCK)).toBe(day));
});

describe('a date without its year is the latest such day until the day after the visit', () => {
  it.each([
    ['Jun 23', '2026-06-23T12:00:00Z', '2026-06-23'],
    ['Published on Jan 2', '2026-06-23T12:00:00Z', '2026-01-02'],
    ['Jun 24', '2026-06-23T00:00:00Z', '2026-06-24'],
    ['Jun 24', '2026-06-23T23:59:59Z', '2026-06-24'],
    ['Jun 25', '2026-06-23T23:59:59Z', '2025-06-25'],
    ['Dec 31', '2026-01-01T00:00:00Z', '2025-12-31'],
    ['Jan 1', '2025-12-31T00:00:00Z', '2026-01-01'],
    ['Jan 2', '2025-12-31T23:00:00Z', '2025-01-02'],
    ['Feb 29', '2026-06-23T12:00:00Z', '2024-02-29'],
    ['Feb 29', '2024-02-28T12:00:00Z', '2024-02-29'],
    ['Feb 29', '2024-02-27T12:00:00Z', '2020-02-29'],
    ['Feb 29', '2104-01-01T12:00:00Z', '2096-02-29'],
  ])('%s seen at %s is %s', (text, clock, day) => expect(parseDay(text, new Date(clock))).toBe(day));
});

describe('ISO 8601', () => {
  it.each([
    ['2026-06-20', '2026-06-20'],
    ['2026-06-20T23:30:00.000Z', '2026-06-20'],
    ['2026-06-20T23:30:00-02:00', '2026-06-21'],
    ['2026-06-20T00:30:00+0200', '2026-06-19'],
    ['2026-06-20T00:30:00', '2026-06-20'],
    ['2026-06-20T23:30:00', '2026-06-20'],
  ])('%s is %s in UTC', (text, day) => expect(parseDay(text, CLOCK)).toBe(day));

  it('is UTC without a time zone, whatever the zone of the user', () => {
    const zone = process.env.TZ;
    try {
      for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = place;
        expect(parseDay('2026-06-20T00:30:00', CLOCK)).toBe('2026-06-20');
        expect(parseDay('2026-06-20T23:30:00', CLOCK)).toBe('2026-06-20');
        expect(parseDay('Jun 20', CLOCK)).toBe('2026-06-20');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('not a date', () => {
  it.each([
    '',
    'soon',
    'Feb 30',
    'Feb 30, 2024',
    'Feb 29, 2023',
    'Jun 31',
    'Jun 0',
    'Foo 4, 2026',
    'Octopus 4',
    'Decoder 3, 2026',
    'Mar 2 and more',
    '4 Oct 2026',
    '10/4/2026',
    'Oct 4 2026',
    '2026-02-30',
    '2026-13-01',
    '2026-06-20T25:00:00Z',
    '1750000000000',
    '5 authors',
  ])('%j', (text) => expect(parseDay(text, CLOCK)).toBeUndefined());
});
