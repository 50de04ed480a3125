import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PageStateCache } from '../../../lib/content/overlay/annotation-cache';
import { badgeAppearance, isFinished } from '../../../lib/content/overlay/badge-appearance';
import { isTyping } from '../../../lib/content/overlay/key-listener';
import { NodeRegistry } from '../../../lib/content/overlay/node-registry';
import type { PagePaperState } from '../../../lib/library/model/results';

function paper(state: Partial<PagePaperState> = {}): PagePaperState {
  const defaults = { isSaved: true, isNew: false, isBookmarked: false, isHidden: false, listIds: [] };
  return { asked: '2610.00001', id: '2610.00001', ...defaults, ...state };
}

describe('the badge of a paper', () => {
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
  ] as const)('%o, new: %s', (state, isNew, iconName, isAmber, label) => {
    expect(badgeAppearance(paper(state), isNew)).toEqual({ iconName, isAmber, label });
  });

  it('is finished when it is read or hidden', () => {
    const finished = [{}, { status: 'reading' }, { status: 'read' }, { isHidden: true }] as const;
    expect(finished.map((state) => isFinished(paper(state)))).toEqual([false, false, true, true]);
  });
});

describe('new papers', () => {
  it('stay new on their address, and are not new on another', () => {
    const cache = new PageStateCache();
    cache.setPage('a');
    cache.update({ papers: [paper({ isNew: true })], lists: [] });
    cache.update({ papers: [paper()], lists: [] });
    cache.setPage('a');
    expect(cache.isNew('2610.00001')).toBe(true);
    cache.setPage('b');
    expect(cache.isNew('2610.00001')).toBe(false);
  });
});

describe('elements of the extension', () => {
  const { document } = parseHTML('<html><body><article></article><article></article></body></html>');
  const [first, second] = document.querySelectorAll('article');
  const change = (addedNodes: Node[], removedNodes: Node[] = []) =>
    ({ addedNodes, removedNodes }) as unknown as MutationRecord;

  it('are distinguished from what the page does to them', () => {
    const nodes = new NodeRegistry();
    const host = document.createElement('papershelf-mark');
    nodes.attach(host, first as Element);
    expect(nodes.isOwnMutation(change([host]))).toBe(true);
    expect(nodes.isOwnMutation(change([host, document.createElement('p')]))).toBe(false);
    expect(nodes.isOwnMutation(change([host.cloneNode() as Node]))).toBe(false);
    expect(nodes.isOwnMutation(change([]))).toBe(false);
    second?.append(host);
    expect(nodes.isOwnMutation(change([], [host]))).toBe(false);
    nodes.detach(host);
    expect(nodes.isOwnMutation(change([], [host]))).toBe(true);
  });

  it('are reattached a few times, and no more until another address', () => {
    const nodes = new NodeRegistry();
    const put = () => Array.from({ length: 9 }, () => nodes.mayReattach('x')).filter(Boolean).length;
    expect(put()).toBe(6);
    expect(nodes.mayReattach('y')).toBe(true);
    nodes.resetBudget();
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
