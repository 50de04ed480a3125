import { describe, expect, it } from 'vitest';
import { mergePaper } from '../../../lib/library/merge/merge-paper';
import type { Paper } from '../../../lib/paper/paper';
import { MONDAY, record, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

it('a truncated text does not replace the whole one', () => {
  const known = record({ abstract: 'One. Two.', title: 'A and B' });
  const later = { isFromData: true, seenAt: TUESDAY };
  expect(mergePaper(known, sighting({ abstract: 'One.', title: 'A' }, later))).toMatchObject({
    abstract: 'One. Two.',
    title: 'A and B',
  });
  expect(mergePaper(known, sighting({ abstract: 'Two.' }, later)).abstract).toBe('Two.');
});

it.each([
  [
    'a card mistakes the known abstract for a summary',
    { abstract: 'X.' },
    { aiSummary: 'X.' },
    false,
    { abstract: 'X.' },
  ],
  [
    'the abstract was mistaken for a summary',
    { aiSummary: 'X.' },
    { abstract: 'X.' },
    true,
    { abstract: 'X.' },
  ],
  [
    'the summary was mistaken for the abstract',
    { abstract: 'X.' },
    { aiSummary: 'X.' },
    true,
    { aiSummary: 'X.' },
  ],
])('abstract and summary are never the same: %s', (_name, known, fields, isFromData, result) => {
  expect(mergePaper(record(known), sighting(fields, { isFromData }))).toEqual(record(result));
});

describe('sightings in any order', () => {
  const days = [MONDAY, TUESDAY, WEDNESDAY];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  it.each(orders.map((order) => ({ order })))(
    '$order: first and last are right, the count is the latest',
    ({ order }) => {
      let paper: Paper | undefined;
      for (const at of order)
        paper = mergePaper(paper, sighting({ upvotes: at }, { seenAt: days[at] ?? '' }));
      expect(paper).toEqual(record({ upvotes: 2, firstSeenAt: MONDAY, lastSeenAt: WEDNESDAY }));
    },
  );
});
