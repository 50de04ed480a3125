import { describe, expect, it } from 'vitest';
import { MiniSearchIndex } from '../../lib/index/minisearch-index';
import type { Paper } from '../../lib/paper/paper';
import { record } from '../support/sightings';

const PAPERS: Paper[] = [
  record({ id: 'sae', title: 'Sparse Autoencoders', abstract: 'We train dictionaries of features.' }),
  record({ id: 'moe', title: 'Mixture of Experts', abstract: 'Gating is sparse. Experts are many.' }),
  record({
    id: 'circuits',
    title: 'Circuits',
    abstract: 'A circuit in a transformer.',
    authors: ['José Ñandú'],
  }),
  record({ id: 'lab', title: 'Dense Models', organization: 'Acme Labs', keywords: ['interpretability'] }),
  record({ id: 'zh', title: '注意力 Attention' }),
];

async function found(query: string, papers: readonly Paper[] = PAPERS): Promise<string[]> {
  const index = new MiniSearchIndex();
  await index.put(papers);
  return (await index.search(query)).map((hit) => hit.id);
}

describe('a query finds', () => {
  it.each([
    ['a word of the title', 'circuits', 'circuits'],
    ['a word of the abstract', 'gating', 'moe'],
    ['an author', 'ñandú', 'circuits'],
    ['an organization', 'acme', 'lab'],
    ['a keyword', 'interpretability', 'lab'],
    ['words of several fields', 'circuits josé transformer', 'circuits'],
    ['words in any order', 'autoencoders sparse', 'sae'],
    ['the beginning of a word', 'autoenc', 'sae'],
    ['the beginning of a word that is not the last', 'autoenc sparse', 'sae'],
    ['a word just begun', 'sparse a', 'sae'],
    ['any case', 'AUTOENCODERS', 'sae'],
    ['letters without their accents', 'jose nandu', 'circuits'],
    ['accents that are not there', 'áutoéncoders', 'sae'],
    ['a word of another script', '注意力', 'zh'],
    ['words whatever stands between them', '"sparse", (autoencoders)!', 'sae'],
    ['despite words that narrow nothing', 'the circuits of our', 'circuits'],
  ])('%s: %s', async (_name, query, id) => expect((await found(query))[0]).toBe(id));

  it.each([
    ['one letter too many', 'autoencooders'],
    ['one letter too few', 'autoncoders'],
    ['one wrong letter', 'autoenkoders'],
    ['two letters exchanged', 'autoenocders'],
    ['the first letter wrong', 'sutoencoders'],
    ['the first two exchanged', 'uatoencoders'],
    ['a typo beside a right word', 'sparse autoenkoders'],
  ])('with %s: %s', async (_name, query) => expect(await found(query)).toEqual(['sae']));
});

describe('a query finds nothing', () => {
  it.each(['', '   ', '?!', 'qqqqqqqq', 'autoenkkders'])('%j', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it('by a typo in a short word', async () => {
    expect(await found('cat', [record({ title: 'Bat' })])).toEqual([]);
    expect(await found('brat', [record({ title: 'Brag' })])).toEqual(['2606.00001']);
  });
});

describe('the order of the answers', () => {
  it('has the title before the abstract', async () => {
    expect(await found('sparse')).toEqual(['sae', 'moe']);
    expect(
      await found('experts', [
        record({ id: 'a', title: 'X', abstract: 'Experts.' }),
        record({ id: 't', title: 'Experts' }),
      ]),
    ).toEqual(['t', 'a']);
  });

  it('has all words before some of them: those only when none has all', async () => {
    expect(await found('sparse experts')).toEqual(['moe']);
    expect(new Set(await found('sparse experts zebra'))).toEqual(new Set(['moe', 'sae']));
    expect((await found('sparse experts zebra'))[0]).toBe('moe');
  });

  it('has what was asked for before what differs by a typo', async () => {
    const papers = [
      record({ id: 'typo', title: 'Planning' }),
      record({ id: 'exact', title: 'X', abstract: 'planting' }),
    ];
    expect(await found('planting', papers)).toEqual(['exact', 'typo']);
  });
});

it('typos are not looked for when enough answers are exact', async () => {
  const exact = Array.from({ length: 10 }, (_, at) => record({ id: `e${at}`, title: 'Planning' }));
  const typo = record({ id: 'typo', title: 'Planting' });
  expect(await found('planning', [...exact, typo])).not.toContain('typo');
  expect(await found('planning', [...exact.slice(1), typo])).toContain('typo');
});

it('one letter finds the words that begin with it', async () => {
  expect(await found('c')).toContain('circuits');
  expect(await found('c')).not.toContain('sae');
});

it('a query of nothing but stop words is taken at its word', async () => {
  expect(await found('the', [record({ title: 'The The' }), record({ id: 'b', title: 'B' })])).toEqual([
    '2606.00001',
  ]);
});
