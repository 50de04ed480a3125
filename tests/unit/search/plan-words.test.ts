import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { countAcronyms } from '../../../lib/search/index/analysis/acronyms';
import { ALL_FIELDS, maskOf } from '../../../lib/search/index/fields';
import {
  MAX_TERMS,
  MAX_WORDS,
  planWords,
  type WordPlan,
} from '../../../lib/search/index/planning/plan-words';
import {
  ENOUGH_RESULTS,
  relaxationStages,
  searchWithRelaxation,
} from '../../../lib/search/index/planning/relaxation';
import type { TermLeaf, TermQuery } from '../../../lib/search/index/term-query';
import { Oracle } from '../../support/oracle';
import { record } from '../../support/sightings';

const PLAN: WordPlan = { fields: ALL_FIELDS, isUnfinished: true, relaxation: 0 };
const ACRONYMS = countAcronyms([
  ['cot', ['chain', 'thought'], 5],
  ['sae', ['sparse', 'autoencoder'], 5],
]);

function leavesOf(query: TermQuery | undefined): TermLeaf[] {
  if (!query) return [];
  return query.kind === 'term' ? [query] : query.of.flatMap(leavesOf);
}

/** The terms of the words themselves, without variants. */
function termsOf(text: string, plan: Partial<WordPlan> = {}): string {
  return leavesOf(planWords(text, { ...PLAN, relaxation: 2, ...plan }))
    .map(({ term, isPrefix, typos }) => `${term}${isPrefix ? '*' : ''}${typos > 0 ? '~' : ''}`)
    .join(' ');
}

describe('the plan of a query', () => {
  it.each([
    ['', ''],
    ['?!', ''],
    ['sparse codes', 'sparse~ codes*~'],
    ['the circuits of our', 'circuits~'],
    ['the of', 'the of*'],
    ['of', 'of*'],
    ['sparse a', 'sparse~'],
    ['a', 'a'],
    ['sparse sparse', 'sparse*~'],
    ['cat', 'cat*'],
    ['qwen2.5', 'qwen2.5*'],
    ['gpt 4', 'gpt 4'],
    ['auto-encoder', 'auto~ encoder*~'],
    ['注', '注*'],
    ['注意力 model', '注意力* model*~'],
  ])('%j: %j', (text, result) => expect(termsOf(text)).toBe(result));

  it('has no prefix when the last word is finished', () => {
    expect(termsOf('sparse codes', { isUnfinished: false })).toBe('sparse~ codes~');
    expect(termsOf('sparse a', { isUnfinished: false })).toBe('sparse~');
  });

  it('has stop words where they are indexed', () => {
    expect(termsOf('an li', { fields: maskOf('authors') })).toBe('an li*');
  });

  it('is restricted to the fields given', () => {
    const fields = maskOf('authors', 'own');
    const leaves = leavesOf(planWords('auto-encoder gpt4', { ...PLAN, fields }));
    expect(new Set(leaves.map((leaf) => leaf.fields))).toEqual(new Set([fields]));
  });

  it('tolerates typos in the second stage only', () => {
    const isTolerant = ([0, 1, 2] as const).map((relaxation) =>
      leavesOf(planWords('sparse codes', { ...PLAN, relaxation })).some((leaf) => leaf.isTypoTolerant),
    );
    expect(isTolerant).toEqual([false, true, false]);
  });

  it('is all words, in the last stage any', () => {
    const kinds = ([0, 1, 2] as const).map((relaxation) => planWords('cat dog', { ...PLAN, relaxation }));
    for (const query of kinds.slice(0, 2))
      expect(query).toMatchObject({ kind: 'any', of: [{ kind: 'all' }, { kind: 'all' }] });
    expect(kinds[2]).toMatchObject({ kind: 'any', of: [{ term: 'cat' }, { term: 'dog' }] });
  });
});

describe('a long text', () => {
  const long = Array.from({ length: 500 }, (_, at) => `w${at}ord`).join('-x ');

  it('is cut to its first words', () => {
    expect(termsOf(long).split(' ')).toHaveLength(9);
    expect(termsOf(long.replaceAll('-x', '')).split(' ')).toHaveLength(MAX_WORDS);
  });

  it('makes no more terms than allowed', () => {
    const words = 'auto encoders gpt4 llama3 losses models net-works data-sets boxes cities trees nodes';
    const terms = new Set(
      leavesOf(planWords(`${words} edges paths sums`, { ...PLAN, acronyms: ACRONYMS })).map(
        ({ term }) => term,
      ),
    );
    expect(terms.size).toBe(MAX_TERMS);
  });

  it('of many megabytes is fast', () => {
    const start = performance.now();
    planWords('sparse '.repeat(1_000_000), PLAN);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

function found(text: string, papers: readonly Paper[], plan: Partial<WordPlan> = {}): string[] {
  const oracle = new Oracle(papers);
  const query = planWords(text, { ...PLAN, isUnfinished: false, acronyms: ACRONYMS, ...plan });
  return query ? oracle.search(query).map(({ id }) => id) : [];
}

describe('a paper is found however it is spelled', () => {
  const SPELLINGS = [
    ['auto-encoder', 'auto encoder', 'autoencoder', 'Auto–Encoder'],
    ['autoencoder', 'autoencoders'],
    ['auto-encoder', 'auto-encoders', 'autoencoders'],
    ['GPT-4', 'GPT 4', 'gpt4'],
    ['Llama-3.1', 'LLaMA 3.1', 'llama3.1'],
    ['Llama-3.1-8B', 'llama3.1-8b', 'LLaMA 3.1 8B'],
    ['Qwen2.5-VL', 'qwen2.5 vl', 'Qwen2.5VL'],
    ['β-VAE', 'beta-VAE', '$\\beta$-VAE', '$\\beta$-\\text{VAE}', 'beta vae'],
    ['model', 'models'],
    ['memory', 'memories'],
    ['loss', 'losses'],
    ['chain-of-thought', 'chain of thought', 'chainofthought', 'CoT'],
    ['sparse autoencoder', 'SAE'],
    ['pre-training', 'pretraining', 'pre training'],
    ['fine–tuned', 'finetuned'],
    ['Gödel', 'Godel', 'G\\"{o}del'],
  ];
  /** Where one word of a compound ends cannot be told: only a query that separates them finds both. */
  const ONE_WAY = ['auto encoder', 'pre training', 'qwen2.5 vl', 'chain of thought', 'CoT'];
  const AS_ONE = ['autoencoder', 'pretraining', 'Qwen2.5VL', 'chainofthought'];
  const pairs = SPELLINGS.flatMap((group) => group.flatMap((a) => group.map((b) => [a, b] as const))).filter(
    ([a, b]) => !(AS_ONE.includes(a) && ONE_WAY.includes(b)) && !(a === 'CoT' && b === 'chainofthought'),
  );

  it.each(pairs)('%j finds %j', (query, title) => {
    expect(found(query, [record({ id: 'it', title }), record({ id: 'other', title: 'Nothing' })])).toEqual([
      'it',
    ]);
  });

  it.each([
    ['gpt4', 'GPT 3'],
    ['model', 'modal'],
    ['cot', 'chain'],
    ['auto encoder', 'encoder'],
  ])('but %j does not find %j', (query, title) => {
    const others = Array.from({ length: 3 }, (_, at) =>
      record({ id: `m${at}`, title: 'Model GPT4 auto encoder cot' }),
    );
    expect(found(query, [record({ id: 'it', title }), ...others])).not.toContain('it');
  });

  it('but first in the spelling of the query', () => {
    const papers = ['Models', 'Model', 'Model', 'Model', 'Modelling'].map((title, at) =>
      record({ id: `${title} ${at}`, title }),
    );
    expect(found('model', papers)).toEqual(['Model 3', 'Model 2', 'Model 1', 'Models 0']);
  });
});

describe('stages', () => {
  const papers = [
    record({ id: 'all', title: 'Sparse codes' }),
    record({ id: 'typo', title: 'Sparse modes' }),
    record({ id: 'one', title: 'Sparse' }),
  ];
  const search = (text: string, among: readonly Paper[]) => {
    const oracle = new Oracle(among);
    return searchWithRelaxation(text, { fields: ALL_FIELDS, isUnfinished: false }, (query) =>
      oracle.search(query),
    );
  };

  it('continue while there are not enough results, each after the one before', async () => {
    expect((await search('sparse codes', papers)).map(({ id }) => id)).toEqual(['all', 'typo', 'one']);
  });

  it('end when there are enough results', async () => {
    const enough = Array.from({ length: ENOUGH_RESULTS }, (_, at) =>
      record({ id: `e${at}`, title: 'Sparse codes' }),
    );
    expect(await search('sparse codes', [...enough, ...papers.slice(1)])).toHaveLength(ENOUGH_RESULTS);
    expect(await search('sparse codes', [...enough.slice(1), ...papers.slice(1)])).toHaveLength(
      ENOUGH_RESULTS,
    );
    expect(await search('sparse codes', [...enough.slice(2), ...papers.slice(1)])).toHaveLength(
      ENOUGH_RESULTS,
    );
  });

  it.each([
    ['sparse codes', 3],
    ['sparse', 2],
    ['', 0],
  ])('of %j are %d', (text, count) => {
    expect(relaxationStages(text, { fields: ALL_FIELDS, isUnfinished: false })).toHaveLength(count);
  });
});
