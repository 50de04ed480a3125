import { describe, expect, it } from 'vitest';
import { describeOutcome, describeSendError } from '../../../lib/transfer/send/send-error-text';
import type { SendError } from '../../../lib/transfer/send/send-errors';

const zotero = { program: 'zotero' } as const;
const PROBLEMS: SendError[] = [
  { kind: 'not-running', ...zotero, port: 23_119 },
  { kind: 'not-running', program: 'jabref', port: 23_119 },
  { kind: 'no-answer', ...zotero, seconds: 40 },
  { kind: 'wrong-program', ...zotero, found: 'jabref', port: 23_119 },
  { kind: 'wrong-program', ...zotero, found: 'unknown', port: 23_119 },
  { kind: 'read-only' },
  { kind: 'outdated', ...zotero },
  { kind: 'refused', ...zotero, status: 500, message: '' },
  { kind: 'refused', program: 'jabref', status: 400, message: 'Only in GUI mode.' },
  { kind: 'invalid-response', ...zotero },
  { kind: 'target-gone', target: 'Circuits', misplaced: 0 },
  { kind: 'target-gone', target: 'Circuits', misplaced: 1 },
  { kind: 'not-moved', target: 'Circuits', papers: 25 },
  { kind: 'unconfirmed', ...zotero, papers: 1 },
  { kind: 'not-paired', isPinWrong: false },
  { kind: 'not-paired', isPinWrong: true },
  { kind: 'not-allowed' },
  { kind: 'stopped' },
];

it.each(PROBLEMS)('%j has a message', (problem) => {
  const text = describeSendError(problem);
  expect(text).toMatch(/^[A-Z0-9“].*\.$/);
  expect(text).not.toMatch(/undefined|null|\[object|127\.0|HTTP [0-9]/);
});

it('every error has its own message', () => {
  expect(new Set(PROBLEMS.map(describeSendError)).size).toBe(PROBLEMS.length);
});

describe('some of them', () => {
  it.each<[SendError, string]>([
    [
      { kind: 'not-running', ...zotero, port: 23_119 },
      'Zotero does not answer on this computer. Start Zotero and try again.',
    ],
    [
      { kind: 'wrong-program', ...zotero, found: 'jabref', port: 23_119 },
      'Not Zotero but JabRef answers on port 23119 of this computer. Close it, start Zotero, and try again, or send the papers to JabRef.',
    ],
    [
      { kind: 'target-gone', target: 'Circuits', misplaced: 1 },
      '“Circuits” disappeared from Zotero while papers were being saved. 1 paper is in Zotero, in what was selected there. Choose where the others go, and try again.',
    ],
    [
      { kind: 'unconfirmed', ...zotero, papers: 25 },
      'Zotero may or may not have 25 papers: its response was lost. Check Zotero, and say whether they arrived.',
    ],
  ])('%j', (problem, words) => expect(describeSendError(problem)).toBe(words));
});

it.each([
  [12, 0, '12 papers are in Zotero.'],
  [1, 0, '1 paper is in Zotero.'],
  [0, 3, 'No paper was recorded as sent. 3 papers remain.'],
  [0, 1, 'No paper was recorded as sent. 1 paper remains.'],
  [12, 28, '12 of 40 papers are in Zotero. Trying again sends only the other 28.'],
  [1, 1, '1 of 2 papers is in Zotero. Trying again sends only the other.'],
] as const)('%i sent, %i remaining', (sent, remaining, text) => {
  expect(describeOutcome(sent, remaining, 'zotero')).toBe(text);
});
