import { expect, it } from 'vitest';
import { savePapers } from '../../../lib/library/store/save-papers';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { sighting } from '../../support/sightings';

const NOON = { seenAt: '2026-06-22T12:00:00.000Z' };
const LATER = { seenAt: '2026-06-22T12:00:05.000Z' };

it('a capture that is sent again after a later one was saved overwrites nothing', async () => {
  const library = freshLibrary();
  await savePapers(library, [sighting({ upvotes: 8 }, LATER)], PLACE);
  await savePapers(
    library,
    [sighting({ id: '2606.00009', title: 'B' }, NOON), sighting({ upvotes: 7 }, NOON)],
    PLACE,
  );
  expect(await library.papers.get('2606.00001')).toMatchObject({ upvotes: 8, lastSeenAt: LATER.seenAt });
  expect(await library.sightings.toArray()).toMatchObject([
    { paperId: '2606.00001', upvotes: 8, rank: 1 },
    { paperId: '2606.00009', rank: 1 },
  ]);
});

it('a late capture is still saved for its own place and day', async () => {
  const library = freshLibrary();
  await savePapers(library, [sighting({ upvotes: 8 }, LATER)], PLACE);
  await savePapers(library, [sighting({ upvotes: 7 }, NOON)], 'trending');
  await savePapers(library, [sighting({ upvotes: 6 }, { seenAt: '2026-06-21T12:00:00.000Z' })], PLACE);
  const sightings = (await library.sightings.toArray()).map(({ place, day, upvotes }) => [
    place,
    day,
    upvotes,
  ]);
  expect(sightings).toEqual([
    [PLACE, '2026-06-21', 6],
    [PLACE, '2026-06-22', 8],
    ['trending', '2026-06-22', 7],
  ]);
});
