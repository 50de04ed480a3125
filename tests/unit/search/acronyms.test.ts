import { describe, expect, it } from 'vitest';
import {
  acronymLine,
  acronymOfLine,
  acronymsOf,
  countAcronyms,
} from '../../../lib/search/index/analysis/acronyms';

const definitions = (text: string) =>
  acronymsOf(text).map(({ short, long }) => `${short}: ${long.join(' ')}`);

describe('a definition is found in', () => {
  it.each([
    ['We use chain-of-thought (CoT) prompts.', 'cot: chain thought'],
    ['The Mixture of Experts (MoE) layer', 'moe: mixture expert'],
    ['sparse autoencoders (SAEs) find', 'sae: sparse autoencoder'],
    ['a variational autoencoder (VAE)', 'vae: variational autoencoder'],
    ['with 3D Gaussian Splatting (3DGS)', '3dgs: 3d gaussian splatting'],
    ['Retrieval-Augmented Generation (RAG)', 'rag: retrieval augmented generation'],
    ['reinforcement learning from human feedback (RLHF)', 'rlhf: reinforcement learning human feedback'],
    ['training large language models (LLMs)', 'llm: large language model'],
  ])('%j', (text, definition) => expect(definitions(text)).toEqual([definition]));

  it.each([
    'attention (see below)',
    'large language models (GPT)',
    'a result (Table)',
    'models, language (ML)',
    'It ends. Large models (EL)',
    '(CoT)',
    '',
  ])('but not in %j', (text) => expect(definitions(text)).toEqual([]));

  it('once, however often a text has it', () => {
    expect(definitions('state space models (SSMs) and a state space model (SSM)')).toEqual([
      'ssm: state space model',
    ]);
  });
});

describe('of all definitions', () => {
  const acronyms = countAcronyms([
    ['cot', ['chain', 'thought'], 8],
    ['cot', ['chain', 'thought'], 1],
    ['cot', ['cost', 'training'], 2],
    ['mt', ['multi', 'task'], 4],
    ['mt', ['machine', 'translation'], 5],
    ['mlt', ['machine', 'translation'], 2],
    ['own', ['only', 'here'], 1],
  ]);

  it.each([
    ['cot', ['chain thought']],
    ['mt', ['machine translation', 'multi task']],
    ['own', []],
    ['none', []],
  ])('only the common long forms of %s count', (short, long) => {
    expect(acronyms.longFormsOf(short).map((terms) => terms.join(' '))).toEqual(long);
  });

  it.each([
    [['chain', 'thought'], 'cot'],
    [['chain', 'thoughts'], 'cot'],
    [['machine', 'translation'], 'mt'],
    [['only', 'here'], undefined],
    [['chain'], undefined],
    [[], undefined],
  ])('the short form of %j is %s', (terms, short) => expect(acronyms.shortFormOf(terms)).toBe(short));
});

describe('a line', () => {
  it('contains a definition', () => {
    expect(acronymLine(['cot', ['chain', 'thought'], 9])).toBe('cot\tchain thought\t9');
    expect(acronymOfLine('cot\tchain thought\t9')).toEqual(['cot', ['chain', 'thought'], 9]);
  });

  it.each(['', 'cot', 'cot\tchain', 'cot\tchain\tx', '\tchain\t2', 'cot\tchain\t0'])(
    '%j contains none',
    (line) => {
      expect(acronymOfLine(line)).toBeUndefined();
    },
  );
});
