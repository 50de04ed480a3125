import type { PaperFields } from '../../lib/paper/paper';
import type { Listing } from '../replica/listing';
import type { SiteRecord } from '../replica/site-record';

/** Three papers of the replica: one with everything, one of an organization and without a vote, one with few fields. */
export const FULL: SiteRecord = {
  id: '2606.00001',
  title: 'Sparse Circuits\n  in Dense Models',
  abstract: 'We look at sparse circuits.\nThey are everywhere.',
  authors: [
    { name: 'Ada Lovelace', handle: 'ada' },
    { name: 'Ghost', hidden: true, handle: 'boo' },
    { name: 'Grace Hopper' },
  ],
  publishedAt: '2026-06-20T01:00:00.000Z',
  submittedOnDailyAt: '2026-06-22T01:00:00.000Z',
  submittedBy: 'akhaliq',
  upvotes: 117,
  numComments: 2,
  githubRepo: 'https://github.com/o/r',
  githubStars: 86_149,
  projectPage: 'https://o.github.io/r',
  aiSummary: 'Circuits are sparse.',
  aiKeywords: ['circuits', 'sparsity'],
  thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2606.00001.png',
};
export const OF_LAB: SiteRecord = {
  id: '2410.00002',
  title: 'Dense Models',
  abstract: 'They are dense. We tell why.',
  authors: [{ name: 'Alan Turing' }],
  publishedAt: '2024-10-04T00:00:00.000Z',
  upvotes: 0,
  organization: { name: 'acme', fullname: 'Acme 2 Labs' },
};
export const BARE: SiteRecord = { id: '0704.0001', title: 'Bare', authors: [{}, {}, {}] };
export const RECORDS = [FULL, OF_LAB, BARE];

export const LISTINGS = {
  daily2024: { kind: 'day', era: '2024', key: '2026-06-22', records: RECORDS },
  daily2026: { kind: 'day', era: '2026', key: '2026-06-22', previous: '2026-06-21', records: RECORDS },
  weekly: { kind: 'week', era: '2026', key: '2026-W26', records: RECORDS },
  trending: { kind: 'trending', records: RECORDS },
  search: { kind: 'trending', records: [OF_LAB], search: { query: 'sparse', results: [FULL, BARE] } },
} satisfies Record<string, Listing>;

const SHOWN: PaperFields[] = [
  { id: FULL.id, title: 'Sparse Circuits in Dense Models', authorCount: 2 },
  { id: OF_LAB.id, title: OF_LAB.title },
  { id: BARE.id, title: BARE.title, authorCount: 3 },
];

/** The fields of {@link RECORDS} that every card shows, with those that one kind of card shows in addition. */
export function shownFields(full: object, ofLab: object = {}, bare: object = {}): PaperFields[] {
  return SHOWN.map((fields, at) => ({ ...fields, ...[full, ofLab, bare][at] }));
}
