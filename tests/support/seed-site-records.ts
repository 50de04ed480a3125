import type { SiteRecord } from '../replica/site-record';
import { expectedOf, seeds } from './seeds';

/**
 * The seed's papers as the site would have them. The seed has no links, so the ids are invented: the paper's month and
 * a running number. Names of authors are unknown, too, only their number is known.
 */
export function seedSiteRecords(): SiteRecord[] {
  return seeds().flatMap((seed) =>
    expectedOf(seed).map(({ title, abstract, authorCount = 0, publishedOn = '', comments }, at) => ({
      id: `${publishedOn.slice(2, 4)}${publishedOn.slice(5, 7)}.${String(at + 1).padStart(5, '0')}`,
      title,
      abstract,
      authors: Array.from({ length: authorCount }, () => ({})),
      publishedAt: `${publishedOn}T00:00:00.000Z`,
      numComments: comments,
    })),
  );
}
