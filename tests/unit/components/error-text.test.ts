import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { describeFailure } from '../../../components/transfer/error-text';

const UNCHANGED = 'Nothing was changed.';
const FULL = `There is no room left on the disk. ${UNCHANGED} Make room, then try again.`;
const quota = new DOMException('No room', 'QuotaExceededError');
const ended = new DOMException('The operation was aborted.', 'AbortError');

it.each([
  ['a full disk', quota, FULL],
  ['a transaction that a full disk ended', new Dexie.AbortError('Transaction aborted', quota), FULL],
  ['a bulk write that a full disk ended', new Dexie.BulkError('2 failed', [ended, quota]), FULL],
])('%s is reported as such, whether or not the user has cancelled', (_name, error, text) => {
  expect(describeFailure(error, UNCHANGED)).toBe(text);
  expect(describeFailure(error, UNCHANGED, true)).toBe(text);
});

it('“Cancelled” is reported if the user has cancelled, and only then', () => {
  for (const error of [ended, new Dexie.AbortError('Transaction aborted')]) {
    expect(describeFailure(error, UNCHANGED, true)).toBe(`Cancelled. ${UNCHANGED}`);
    expect(describeFailure(error, UNCHANGED)).toMatch(
      /^Something went wrong \(.*\)\. Nothing was changed\. Try again\.$/,
    );
  }
});
