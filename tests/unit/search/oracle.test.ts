import { describe, expect, it } from 'vitest';
import { ALL_FIELDS, maskOf } from '../../../lib/search/index/fields';
import type { TermLeaf, TermQuery } from '../../../lib/search/index/term-query';
import { Oracle } from '../../support/oracle';
import { record } from '../../support/sightings';

const leaf = (term: string, more: Partial<TermLeaf> = {}): TermLeaf => ({
  kind: 'term',
  term,
  fields: ALL_FIELDS,
  boost: 1,
  isPrefix: false,
  typos: 0,
  isTypoTolerant: false,
  ...more,
});

const PAPERS = [
  record({ id: 'a', title: 'Sparse Codes', abstract: 'Planning.' }),
  record({ id: 'b', title: 'Codes', abstract: 'The sparse plan.' }),
  record({ id: 'c', title: 'Codes' }),
  record({ id: 'd', title: 'Plants', authors: ['An Li'] }),
];
const oracle = new Oracle(PAPERS, new Map([['d', 'to read']]));
const ids = (query: TermQuery) => oracle.search(query).map((hit) => hit.id);
const scoreOf = (query: TermQuery, id: string) =>
  oracle.search(query).find((hit) => hit.id === id)?.score ?? 0;

describe('the oracle finds', () => {
  it.each<[string, TermQuery, string[]]>([
    ['a term, the title first', leaf('sparse'), ['a', 'b']],
    ['equals, the greater id first', leaf('codes', { fields: maskOf('title') }), ['c', 'b', 'a']],
    ['in the fields given', leaf('sparse', { fields: maskOf('abstract') }), ['b']],
    ['what the user wrote', leaf('read', { fields: maskOf('own') }), ['d']],
    ['a stop word where it is indexed', leaf('an'), ['d']],
    ['no stop word elsewhere', leaf('the'), []],
    ['longer terms', leaf('plan', { isPrefix: true }), ['b', 'd', 'a']],
    ['no longer terms unless asked', leaf('plan'), ['b']],
    ['all', { kind: 'all', of: [leaf('sparse'), leaf('planning')] }, ['a']],
    ['any', { kind: 'any', of: [leaf('planning'), leaf('plants')] }, ['d', 'a']],
    ['a typo in a rare term', leaf('planing', { typos: 1 }), ['a']],
    ['swapped neighbours', leaf('spasre', { typos: 1 }), ['a', 'b']],
    ['no typo of a term that is not rare', leaf('codes', { typos: 1 }), ['c', 'b', 'a']],
    ['no typo unless asked', leaf('planing'), []],
  ])('%s', (_name, query, found) => {
    const result = ids(query);
    expect(new Set(result)).toEqual(new Set(found));
    if (query.kind === 'term' && !query.isPrefix && query.term !== 'codes') expect(result).toEqual(found);
  });

  it('typos of a term that is not rare when it is typo-tolerant', () => {
    const papers = [...PAPERS, record({ id: 'e', title: 'Modes' })];
    const other = new Oracle(papers);
    expect(other.search(leaf('codes', { typos: 1 })).map((hit) => hit.id)).not.toContain('e');
    expect(other.search(leaf('codes', { typos: 1, isTypoTolerant: true })).map((hit) => hit.id)).toContain(
      'e',
    );
  });
});

describe('a score', () => {
  it('grows with the boost', () => {
    expect(scoreOf(leaf('sparse', { boost: 3 }), 'a')).toBeCloseTo(3 * scoreOf(leaf('sparse'), 'a'));
  });

  it('is the sum of the leaves, times how many different terms matched', () => {
    const [sparse, codes] = [leaf('sparse'), leaf('codes')];
    const sum = scoreOf(sparse, 'a') + scoreOf(codes, 'a');
    expect(scoreOf({ kind: 'all', of: [sparse, codes] }, 'a')).toBeCloseTo(2 * sum);
    expect(scoreOf({ kind: 'any', of: [sparse, sparse] }, 'a')).toBeCloseTo(2 * scoreOf(sparse, 'a'));
  });

  it('is less for a longer term and for a typo', () => {
    const exact = scoreOf(leaf('planning'), 'a');
    expect(scoreOf(leaf('plannin', { isPrefix: true }), 'a')).toBeLessThan(exact);
    expect(scoreOf(leaf('plannnig', { typos: 1 }), 'a')).toBeLessThan(exact);
    expect(scoreOf(leaf('plannnig', { typos: 1 }), 'a')).toBeGreaterThan(0);
  });
});
