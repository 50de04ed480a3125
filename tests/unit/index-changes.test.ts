import { describe, expect, it } from 'vitest';
import { MiniSearchIndex } from '../../lib/index/minisearch-index';
import type { Paper } from '../../lib/paper/paper';
import { record } from '../support/sightings';

const PAPERS: Paper[] = [
  record({ id: 'sae', title: 'Sparse Autoencoders' }),
  record({ id: 'moe', title: 'Mixture of Experts', abstract: 'Gating is sparse.' }),
  record({ id: 'circuits', title: 'Circuits', abstract: 'A circuit.', authors: ['José Ñandú'] }),
];

it('a hit names the terms to mark, of the text and not of the query', async () => {
  const index = new MiniSearchIndex();
  await index.put(PAPERS);
  const [hit] = await index.search('nandú autoenkoder circuit');
  expect(hit?.id).toBe('circuits');
  expect(new Set(hit?.terms)).toEqual(new Set(['nandu', 'circuit', 'circuits']));
  expect(hit?.score).toBeGreaterThan(0);
});

describe('a paper', () => {
  it('put in again replaces what stood under its id', async () => {
    const index = new MiniSearchIndex();
    await index.put([record({ title: 'Apples' })]);
    await index.put([record({ title: 'Pears' }), record({ title: 'Plums' })]);
    expect(await index.search('apples')).toEqual([]);
    expect(await index.search('pears')).toEqual([]);
    expect(await index.search('plums')).toHaveLength(1);
  });

  it('taken out is not found, and may come back', async () => {
    const index = new MiniSearchIndex();
    await index.put(PAPERS);
    await index.remove(['sae', 'never there']);
    await index.remove(['sae']);
    expect((await index.search('sparse')).map((hit) => hit.id)).toEqual(['moe']);
    await index.put(PAPERS);
    expect((await index.search('sparse')).map((hit) => hit.id)).toEqual(['sae', 'moe']);
  });
});
