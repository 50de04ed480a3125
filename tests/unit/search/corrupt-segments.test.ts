import { describe, expect, it } from 'vitest';
import { ALL_FIELDS } from '../../../lib/search/index/fields';
import { IndexView } from '../../../lib/search/index/index-view';
import { planWords } from '../../../lib/search/index/planning/plan-words';
import { emptyBits } from '../../../lib/search/index/segment/bit-set';
import { freeze } from '../../../lib/search/index/segment/freeze';
import { Segment } from '../../../lib/search/index/segment/segment';
import {
  CorruptSegmentError,
  SEGMENT_FORMAT,
  UnsupportedFormatError,
} from '../../../lib/search/index/segment/segment-format';
import type { WrittenSegment } from '../../../lib/search/index/segment/segment-writer';
import { type Random, randomOf } from '../../mutation/random';
import { madePaper, madeText } from '../../support/made-words';

const DAMAGES = 1_000;

function segmentOf(random: Random, papers: number): WrittenSegment {
  return freeze(Array.from({ length: papers }, (_, at) => madePaper(random, `2510.${10_000 + at}`)));
}

/** As the popup opens it: first the front, then ranges. */
function opened(bytes: Uint8Array<ArrayBuffer>, { frontBytes, checksum, papers }: WrittenSegment): Segment {
  const read = async (start: number, end: number) => bytes.slice(start, end).buffer;
  return new Segment(bytes.slice(0, frontBytes).buffer, checksum, emptyBits(papers), read);
}

async function resultsOf(segment: Segment, queries: readonly string[]): Promise<string> {
  const view = new IndexView([segment]);
  const found: unknown[] = [];
  for (const query of queries) {
    const plan = planWords(query, { fields: ALL_FIELDS, isUnfinished: true, relaxation: 1 });
    const { papers, scores } = plan ? await view.search(plan) : { papers: [], scores: [] };
    found.push(
      [...papers].map((paper) => view.idOf(paper)),
      [...scores],
    );
  }
  return JSON.stringify(found);
}

/** Bits flipped, truncated, overwritten, shifted, or bytes of another segment. */
function damaged(
  random: Random,
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const at = random.below(copy.length);
  switch (random.below(6)) {
    case 0:
      for (let flips = 1 + random.below(3); flips > 0; flips--) {
        const offset = random.below(copy.length);
        copy[offset] = (copy[offset] as number) ^ (1 << random.below(8));
      }
      return copy;
    case 1:
      return copy.slice(0, at);
    case 2:
      return copy.fill(random.below(256), at, at + 1 + random.below(200));
    case 3:
      copy.copyWithin(at, Math.max(0, at - 4));
      return copy;
    case 4:
      copy.set(other.subarray(at, Math.min(at + 500, other.length, copy.length)), at);
      return copy;
    default:
      return other.slice();
  }
}

describe('a damaged segment', () => {
  const random = randomOf(11);
  const intact = segmentOf(random, 400);
  const other = segmentOf(random, 300);
  const queries = Array.from({ length: 6 }, () => madeText(random, 2));

  it('never gives wrong results: it is refused, or the damaged bytes are not needed', async () => {
    const correct = await resultsOf(opened(intact.bytes, intact), queries);
    let refused = 0;
    for (let count = 0; count < DAMAGES; count++) {
      const bytes = damaged(random, intact.bytes, other.bytes);
      if (Buffer.from(bytes).equals(intact.bytes)) continue;
      try {
        expect(await resultsOf(opened(bytes, intact), queries)).toBe(correct);
      } catch (error) {
        expect(error, `damage ${count}`).toBeInstanceOf(CorruptSegmentError);
        refused++;
      }
    }
    // The postings are in one or two chunks, so nearly all damage is read.
    expect(refused).toBeGreaterThan(DAMAGES * 0.9);
  }, 60_000);

  it('is refused when it is another one, or of another format', () => {
    expect(() => opened(other.bytes, { ...other, checksum: intact.checksum })).toThrow(CorruptSegmentError);
    const later = intact.bytes.slice();
    later[4] = SEGMENT_FORMAT + 1;
    expect(() => opened(later, intact)).toThrow(UnsupportedFormatError);
    expect(() => opened(later, intact)).toThrow(`format ${SEGMENT_FORMAT + 1}`);
  });
});
