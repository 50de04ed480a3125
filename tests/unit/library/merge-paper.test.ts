import { describe, expect, it } from 'vitest';
import { mergePaper, type Sighting } from '../../../lib/library/merge/merge-paper';
import type { PaperFields } from '../../../lib/paper/paper';
import { MONDAY, record, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const KNOWN: PaperFields = {
  id: '2606.00001',
  title: 'A',
  abstract: 'Old abstract.',
  authors: ['Ada'],
  authorCount: 1,
  publishedOn: '2026-06-20',
  upvotes: 7,
  comments: 2,
  submittedBy: 'akhaliq',
  organization: 'Acme',
  githubUrl: 'https://github.com/o/r',
  githubStars: 10,
  projectUrl: 'https://o.github.io',
  aiSummary: 'Old summary.',
  keywords: ['old'],
  thumbnailUrl: 'https://x.co/old.png',
};
const OTHER: PaperFields = {
  id: '2606.00001',
  title: 'B',
  abstract: 'New abstract.',
  authors: ['Ada', 'Eve'],
  authorCount: 2,
  publishedOn: '2026-06-21',
  upvotes: 3,
  comments: 0,
  submittedBy: 'eve',
  organization: 'Bcme',
  githubUrl: 'https://github.com/o/s',
  githubStars: 9,
  projectUrl: 'https://p.github.io',
  aiSummary: 'New summary.',
  keywords: ['new'],
  thumbnailUrl: 'https://x.co/new.png',
};
const FIELDS = Object.keys(OTHER).filter((field) => field !== 'id') as (keyof PaperFields)[];
const COUNTS = ['upvotes', 'comments', 'githubStars'];

it('a new paper has the fields of its sighting', () => {
  expect(mergePaper(undefined, sighting(KNOWN))).toEqual({
    ...KNOWN,
    firstSeenAt: MONDAY,
    lastSeenAt: MONDAY,
  });
});

describe.each(FIELDS)('%s', (field) => {
  const known = record({ [field]: KNOWN[field] });
  const seen = (rest: Partial<Sighting>) =>
    mergePaper(known, sighting({ [field]: OTHER[field] }, rest))[field];

  it('fills a gap, whenever it was seen and whatever the source', () => {
    if (field === 'title') return;
    const fill = (seenAt: string) =>
      mergePaper(record({ lastSeenAt: TUESDAY }), sighting(KNOWN, { seenAt }))[field];
    expect(fill(MONDAY)).toEqual(KNOWN[field]);
    expect(fill(WEDNESDAY)).toEqual(KNOWN[field]);
  });

  it('is never erased', () => {
    const sightings = [false, true].map((isFromData) => sighting({}, { isFromData, seenAt: TUESDAY }));
    for (const one of sightings) expect(mergePaper(known, one)).toEqual({ ...known, lastSeenAt: TUESDAY });
  });

  it('is not overwritten by an older sighting', () => {
    const late = { ...known, lastSeenAt: WEDNESDAY };
    const merged = mergePaper(
      late,
      sighting({ [field]: OTHER[field] }, { isFromData: true, seenAt: TUESDAY }),
    );
    expect(merged[field]).toEqual(KNOWN[field]);
  });

  it('is corrected by later data, by a later card only if it is a count', () => {
    expect(seen({ seenAt: TUESDAY, isFromData: true })).toEqual(OTHER[field]);
    expect(seen({ seenAt: TUESDAY })).toEqual(COUNTS.includes(field) ? OTHER[field] : KNOWN[field]);
  });
});
