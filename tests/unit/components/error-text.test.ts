import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { describeFailure } from '../../../components/transfer/error-text';

const KEPT = 'Nothing was changed.';
const FULL = `There is no room left on the disk. ${KEPT} Make room, then try again.`;
const quota = new DOMException('No room', 'QuotaExceededError');
const ended = new DOMException('The operation was aborted.', 'AbortError');

it.each([
  ['a full disk', quota, FULL],
  ['a transaction that a full disk ended', new Dexie.AbortError('Transaction aborted', quota), FULL],
  ['a write of many that a full disk ended', new Dexie.BulkError('2 failed', [ended, quota]), FULL],
])('%s is told as such, whether or not the reader has cancelled', (_name, error, words) => {
  expect(describeFailure(error, KEPT)).toBe(words);
  expect(describeFailure(error, KEPT, true)).toBe(words);
});

it('“Cancelled” is said of what the reader has cancelled, and of nothing else', () => {
  for (const error of [ended, new Dexie.AbortError('Transaction aborted')]) {
    expect(describeFailure(error, KEPT, true)).toBe(`Cancelled. ${KEPT}`);
    expect(describeFailure(error, KEPT)).toMatch(/^It failed \(.*\)\. Nothing was changed\. Try again\.$/);
  }
});
