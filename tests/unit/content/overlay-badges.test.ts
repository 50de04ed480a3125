import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { KnownMarks, type MarkedPaper } from '../../../lib/content/overlay/annotation-cache';
import { isFinished, markLook } from '../../../lib/content/overlay/badge-appearance';
import { isTyping } from '../../../lib/content/overlay/key-listener';
import { OwnNodes } from '../../../lib/content/overlay/node-registry';

function paper(marks: Partial<MarkedPaper> = {}): MarkedPaper {
  const nothing = { isSaved: true, isNew: false, isBookmarked: false, isHidden: false, listIds: [] };
  return { asked: '2610.00001', id: '2610.00001', ...nothing, ...marks };
}

describe('the mark of a paper', () => {
  it.each([
    [{}, false, 'saved', false, 'Saved. Papershelf'],
    [{}, true, 'new', false, 'New. Papershelf'],
    [{ isBookmarked: true }, true, 'bookmarked', true, 'New, bookmarked. Papershelf'],
    [{ isBookmarked: true, status: 'to-read' }, false, 'bookmarked', true, 'Bookmarked, to read. Papershelf'],
    [{ status: 'to-read' }, false, 'to-read', false, 'To read. Papershelf'],
    [{ status: 'reading' }, false, 'reading', false, 'Reading. Papershelf'],
    [{ isBookmarked: true, status: 'reading' }, false, 'reading', true, 'Bookmarked, reading. Papershelf'],
    [{ isBookmarked: true, status: 'read' }, false, 'read', true, 'Bookmarked, read. Papershelf'],
    [{ isHidden: true, status: 'read' }, false, 'hidden', false, 'Read, hidden. Papershelf'],
  ] as const)('%o, new: %s', (marks, isNew, face, isAmber, words) => {
    expect(markLook(paper(marks), isNew)).toEqual({ face, isAmber, words });
  });

  it('is finished when it is read or hidden', () => {
    const finished = [{}, { status: 'reading' }, { status: 'read' }, { isHidden: true }] as const;
    expect(finished.map((marks) => isFinished(paper(marks)))).toEqual([false, false, true, true]);
  });
});

describe('what is new', () => {
  it('stays new on its address, and is not new on another', () => {
    const known = new KnownMarks();
    known.turnTo('a');
    known.take({ papers: [paper({ isNew: true })], lists: [] });
    known.take({ papers: [paper()], lists: [] });
    known.turnTo('a');
    expect(known.isNew('2610.00001')).toBe(true);
    known.turnTo('b');
    expect(known.isNew('2610.00001')).toBe(false);
  });
});

describe('our elements', () => {
  const { document } = parseHTML('<html><body><article></article><article></article></body></html>');
  const [first, second] = document.querySelectorAll('article');
  const change = (addedNodes: Node[], removedNodes: Node[] = []) =>
    ({ addedNodes, removedNodes }) as unknown as MutationRecord;

  it('are told apart from what the page does to them', () => {
    const nodes = new OwnNodes();
    const host = document.createElement('papershelf-mark');
    nodes.put(host, first as Element);
    expect(nodes.isOwnWork(change([host]))).toBe(true);
    expect(nodes.isOwnWork(change([host, document.createElement('p')]))).toBe(false);
    expect(nodes.isOwnWork(change([host.cloneNode() as Node]))).toBe(false);
    expect(nodes.isOwnWork(change([]))).toBe(false);
    second?.append(host);
    expect(nodes.isOwnWork(change([], [host]))).toBe(false);
    nodes.retire(host);
    expect(nodes.isOwnWork(change([], [host]))).toBe(true);
  });

  it('are put back a few times, and no more until the page is another', () => {
    const nodes = new OwnNodes();
    const put = () => Array.from({ length: 9 }, () => nodes.mayPut('x')).filter(Boolean).length;
    expect(put()).toBe(6);
    expect(nodes.mayPut('y')).toBe(true);
    nodes.forgive();
    expect(put()).toBe(6);
  });
});

describe('typing', () => {
  it.each([
    ['<input>', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<div role="textbox"></div>', true],
    ['<button></button>', false],
    ['<p></p>', false],
  ])('%s: %s', (html, isField) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(isTyping(document.body.firstElementChild ?? undefined)).toBe(isField);
  });
});
