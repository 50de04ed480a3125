import type { SiteRecord } from '../replica/site-record';

/**
 * Papers that the replica can show, each with its own title, names and text. The data has more fields than the cards of a
 * day, so that a test can see which of the two was used.
 *
 * @param day their day of Daily Papers, `YYYY-MM-DD`
 * @param first number of the first one, a part of ids and titles
 */
export function madeRecords(count: number, day: string, first = 1): SiteRecord[] {
  return Array.from({ length: count }, (_, at) => madeRecord(first + at, day));
}

function madeRecord(number: number, day: string): SiteRecord {
  return {
    id: `2610.${String(number).padStart(5, '0')}`,
    title: `On the Shelf Life of Result ${number}`,
    abstract: `We keep result ${number} on a shelf. It is still fresh after a year of tests.`,
    authors: [{ name: `Ada Author${number}` }, { name: `Ben Author${number}` }],
    publishedAt: `${day}T08:00:00.000Z`,
    submittedOnDailyAt: `${day}T00:00:00.000Z`,
    submittedBy: 'keeper',
    upvotes: number,
    numComments: 1,
    projectPage: `https://shelf.example.org/${number}`,
  };
}

export function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id).sort();
}
