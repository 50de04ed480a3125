import { expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { partitionSent } from '../../../lib/transfer/send/already-sent';
import { paper } from '../../support/export-papers';

const AT = '2026-06-23T08:00:00.000Z';

function split(papers: Partial<Paper>[], sent: string[]) {
  const exported = papers.map((fields) => ({ paper: paper(fields), citationKey: 'a', annotations: {} }));
  const { fresh, already } = partitionSent(exported, new Map(sent.map((id) => [id, AT])));
  return [fresh.map((one) => one.paper.id), already.map((one) => one.paper.id)];
}

it('separates what was sent, in order', () => {
  expect(split([{ id: '1' }, { id: '2' }, { id: '3' }], ['2'])).toEqual([['1', '3'], ['2']]);
});

it('sends nothing twice at once', () => {
  expect(split([{ id: '1' }, { id: '1' }, { id: '2' }, { id: '2' }], ['2'])).toEqual([['1'], ['2']]);
});

it('recognizes a paper that was sent with only its title', () => {
  expect(split([{ id: '2510.12345', title: 'A Title' }], ['title:a-title'])).toEqual([[], ['2510.12345']]);
});

it('does not confuse titles without a letter', () => {
  expect(split([{ id: '2510.12345', title: '???' }], ['title:'])).toEqual([['2510.12345'], []]);
});

it('does not confuse names of Object.prototype with papers', () => {
  expect(split([{ id: '__proto__' }, { id: 'constructor' }], [])).toEqual([['__proto__', 'constructor'], []]);
});
