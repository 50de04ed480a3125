import 'fake-indexeddb/auto';

import { beforeAll, describe, expect, it } from 'vitest';
import { tagChanges } from '../../../lib/library/model/annotations';
import type { RegisterChanges } from '../../../lib/library/model/registers';
import { LibraryReader } from '../../../lib/library/read/library-reader';
import { readUserData, type UserData } from '../../../lib/library/read/user-data';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import { openDatabase } from '../../../lib/library/store/database';
import { addToList } from '../../../lib/library/store/list-entries';
import { getOrCreateList } from '../../../lib/library/store/lists';
import type { Paper } from '../../../lib/paper/paper';
import { LibrarySearch } from '../../../lib/search/engine/library-search';
import { scanUnindexed } from '../../../lib/search/engine/scan-unindexed';
import { IndexView } from '../../../lib/search/index/index-view';
import { Indexer } from '../../../lib/search/indexer/indexer';
import { parseQuery } from '../../../lib/search/query-language/parse-query';
import { record } from '../../support/sightings';

const NOW = new Date('2026-06-24T12:00:00.000Z');
const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString();
const seen = (days: number) => ({ firstSeenAt: ago(days), lastSeenAt: ago(days) });

const PAPERS: Paper[] = [
  record({
    id: '2606.00001',
    title: 'Sparse Autoencoders',
    abstract: 'We study features of large language models with dictionaries.',
    authors: ['Ada Lovelace', 'Yann LeCun'],
    publishedOn: '2026-06-20',
    upvotes: 60,
    githubUrl: 'https://github.com/a/b',
    ...seen(0),
  }),
  record({
    id: '2606.00002',
    title: 'Language Models are Large',
    abstract: 'Models of language, large ones: a survey.',
    authors: ['Alan Turing'],
    organization: 'Acme Labs',
    publishedOn: '2026-06-18',
    upvotes: 5,
    ...seen(2),
  }),
  record({
    id: '2605.00003',
    title: 'Diffusion for Video',
    abstract: 'Flow matching is not used here.',
    keywords: ['video generation'],
    publishedOn: '2026-05-02',
    upvotes: 51,
    ...seen(20),
  }),
  record({ id: '2505.00004', title: 'Flow Matching for Video', publishedOn: '2025-05-02', ...seen(40) }),
  record({ id: '2401.00005', title: 'Chain-of-Thought Prompting', abstract: 'GPT-4 thinks.', ...seen(50) }),
];

let search: LibrarySearch;
let userData: UserData;
let reader: LibraryReader;
let indexer: Indexer;

beforeAll(async () => {
  const library = openDatabase('queries');
  indexer = new Indexer(library, () => {});
  await library.papers.bulkPut(PAPERS.slice(0, 3));
  await indexer.catchUp();
  // Two more papers, which are not indexed yet.
  await library.papers.bulkPut(PAPERS.slice(3));
  await library.changes.add({ ids: PAPERS.slice(3).map(({ id }) => id), columns: [] });
  const annotations: [string, RegisterChanges][] = [
    ['2606.00002', { bookmark: NOW.toISOString(), status: 'read', ...tagChanges('Circuits', true) }],
    ['2605.00003', { status: 'to-read', ...tagChanges('circuits', true), note: 'Ask Grace about motion.' }],
    ['2505.00004', { status: 'reading', ...tagChanges('RL', true), ...tagChanges('C++', true) }],
    ['2401.00005', { ...tagChanges('RLHF', true), ...tagChanges('C#', true), ...tagChanges('🔥', true) }],
  ];
  await patchAnnotations(
    library,
    annotations.map(([paperId, set]) => ({ paperId, set })),
    NOW,
  );
  const list = await getOrCreateList(library, 'Interpretability Café', NOW);
  await addToList(library, list.id, ['2401.00005'], NOW);
  reader = new LibraryReader(async () => {}, 'queries');
  userData = await readUserData(reader);
  search = new LibrarySearch(reader, { catchUp: () => {}, verify: () => {}, replace: () => {} });
});

async function found(query: string, among?: readonly string[]): Promise<string[]> {
  const { result } = await search.search(parseQuery(query, NOW), userData, NOW, among);
  const ids = await result.ids();
  await result.verifyAll();
  expect(result.total).toBe(ids.length);
  return ids.map((id) => String(PAPERS.findIndex((paper) => paper.id === id) + 1));
}

describe('a query finds, in order', () => {
  it.each([
    ['sparse', '1'],
    ['autoencoders sparse', '1'],
    ['"large language models"', '1'],
    ['"language models"', '2 1'],
    ['"models of language"', '2'],
    ['"large language', '1'],
    ['video', '3 4'],
    ['video -diffusion', '4'],
    ['video -diff', '3 4'],
    ['video -"flow matching"', ''],
    ['diffusion OR autoencoders', '1 3'],
    ['(diffusion OR autoencoders) video', '3'],
    ['author:lecun', '1'],
    ['author:"Yann LeCun"', '1'],
    ['author:"LeCun Yann"', ''],
    ['title:flow', '4'],
    ['abstract:flow', '3'],
    ['org:acme', '2'],
    ['keyword:generation', '3'],
    ['is:bookmarked', '2'],
    ['-is:bookmarked sort:date', '1 3 4 5'],
    ['list:interpretability', '5'],
    ['list:"interpretability cafe"', '5'],
    ['interpretability', '5'],
    ['is:new', '1'],
    ['has:code', '1'],
    ['-has:abstract', '4'],
    ['year:2025', '4'],
    ['date:2026-05..', '1 2 3'],
    ['date:2026-06-18', '2'],
    ['seen:7d', '1 2'],
    ['upvotes:>50', '1 3'],
    ['upvotes:>50 sort:upvotes', '1 3'],
    ['sort:upvotes', '1 3 2 4 5'],
    ['sort:date', '1 2 3 4 5'],
    ['sort:seen', '1 2 3 4 5'],
    ['chain of thought', '5'],
    ['gpt4', '5'],
    ['2605.00003', '3'],
    ['https://arxiv.org/abs/2605.00003v2', '3'],
    ['tag:x', ''],
    ['tag:circuits', '2 3'],
    ['tag:circ', '2 3'],
    ['tag:"RL"', '4'],
    ['tag:rlh', '5'],
    ['tag:r', '4 5'],
    ['tag:"c++"', '4'],
    ['tag:"🔥"', '5'],
    ['tag:"???"', ''],
    ['circuits', '2 3'],
    ['is:read', '2'],
    ['is:unread', '3'],
    ['is:reading', '4'],
    ['has:note', '3'],
    ['note:grace', '3'],
    ['grace', '3'],
    ['note:anything', ''],
    ['the', '1 2 3 4 5'],
    ['autoencodrs', '1'],
    ['sparse qqqqqqq', '1'],
  ])('%s', async (query, expected) => expect((await found(query)).join(' ')).toBe(expected));

  it('among the papers of a list, in its order if the query has none', async () => {
    const among = ['2505.00004', '2606.00001', '2605.00003'];
    expect(await found('upvotes:>50', among)).toEqual(['1', '3']);
    expect(await found('date:2025..', among)).toEqual(['4', '1', '3']);
    expect(await found('video', among)).toEqual(['3', '4']);
    expect(await found('date:2025.. sort:date', among)).toEqual(['1', '3', '4']);
  });
});

describe('papers that are in no segment', () => {
  it.each([
    ['sparse', ['2606.00001']],
    ['"language models"', ['2606.00001', '2606.00002']],
    ['upvotes:>50', ['2605.00003', '2606.00001']],
    ['sparse -survey', ['2606.00001']],
    ['sparse video', []],
  ])('are scanned for %s', async (query, expected) => {
    const parsed = parseQuery(query, NOW);
    const { context } = await search.search(parsed, userData, NOW);
    // As if every segment had been lost.
    const empty = { ...context, index: { ...context.index, view: new IndexView([]) } };
    const steps: string[][] = [];
    await scanUnindexed(parsed, empty, reader, ({ found: ids }) => steps.push([...ids].sort()) > 0);
    expect(steps.at(-1)).toEqual(expected);
  });
});
