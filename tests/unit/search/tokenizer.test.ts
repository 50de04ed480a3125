import { describe, expect, it } from 'vitest';
import { termsForField, termsOf, tokenizeText } from '../../../lib/search/index/analysis/tokenizer';

const terms = (text: string) => termsOf(text).join(' ');

describe('the terms of', () => {
  it.each([
    ['', ''],
    ['?! — …', ''],
    ['Sparse AUTOENCODERS', 'sparse autoencoders'],
    ['Café Ñandú', 'cafe nandu'],
    ['Cafe\u0301', 'cafe'],
    ['Łukasz Straße Ørsted œuvre', 'lukasz strasse orsted oeuvre'],
    ['ＧＰＴ ｶﾒﾗ', 'gpt カメラ'],
    ['eﬃcient', 'efficient'],
    ['inter\u00ADnational', 'international'],
    ["the model's, the models’ and John’s", 'the model the models and john'],
    ["don't", 'don t'],
    ['x²', 'x2'],
    ['한국어 모델', '한국어 모델'],
    ['Ελλάδα', 'ελλαδα'],
    ['हिन्दी', 'हिन्दी'],
    ['がか', 'が か'],
    ['注意力机制', '注意力 机制'],
    ['Qwen模型2', 'qwen 模型 2'],
    ['自然言語処理のモデル', '自然 言語 処理 の モデル'],
  ])('%j are %j', (text, result) => expect(terms(text)).toBe(result));
});

describe('numbers', () => {
  it.each([
    ['3.1', '3.1'],
    ['Section 3. We', 'section 3 we'],
    ['GPT-4', 'gpt4 gpt 4'],
    ['Qwen2.5-VL', 'qwen2.5vl qwen2.5 vl'],
    ['LLaMA 3.1', 'llama 3.1'],
    ['Llama-3.1-8B', 'llama3.18b llama 3.1 8b'],
    ['2024-05', '2024 05'],
    ['github.com/a', 'github com a'],
  ])('%j: %j', (text, result) => expect(terms(text)).toBe(result));
});

describe('a compound is a word in addition to its parts', () => {
  it.each([
    ['auto-encoder', 'autoencoder auto encoder'],
    ['auto‐encoder', 'autoencoder auto encoder'],
    ['vision–language', 'visionlanguage vision language'],
    ['vision--language', 'visionlanguage vision language'],
    ['ＧＰＴ－４', 'gpt4 gpt 4'],
    ['chain-of-thought', 'chainofthought chain of thought'],
    ['top_k', 'topk top k'],
    ['$k$NN', 'knn k nn'],
    ['\\textbf{Auto}Encoder', 'autoencoder auto encoder'],
  ])('%j: %j', (text, result) => expect(terms(text)).toBe(result));

  it.each([
    ['two words', 'two words'],
    ['high- and low', 'high and low'],
    ['models—which', 'models which'],
    ['and/or', 'and or'],
    ['x-', 'x'],
    ['transformer-based', 'transformer based'],
    ['a-b-c-d-e', 'a b c d e'],
    ['electroencephalography-magnetoencephalography', 'electroencephalography magnetoencephalography'],
  ])('but not in %j: %j', (text, result) => expect(terms(text)).toBe(result));
});

describe('Greek letters are replaced by their names', () => {
  it.each(['β-VAE', 'beta-VAE', '$\\beta$-VAE', '$\\beta$-\\text{VAE}', '𝛽-VAE', '$\\beta$--VAE'])(
    '%j',
    (text) => expect(terms(text)).toBe('betavae beta vae'),
  );

  it.each([
    ['βVAE', 'betavae'],
    ['π0', 'pi0'],
    ['$\\pi_0$', 'pi0 pi 0'],
    ['ϵ and $\\varepsilon$', 'epsilon and epsilon'],
    ['ΔE', 'deltae'],
  ])('%j: %j', (text, result) => expect(terms(text)).toBe(result));
});

describe('LaTeX', () => {
  it.each([
    ["Poincar\\'e", 'poincare'],
    ['G\\"{o}del G\\"odel G{\\"o}del', 'godel godel godel'],
    ['\\v{S}mid {\\v S}mid', 'smid smid'],
    ['na\\"{\\i}ve caf\\\'{e}', 'naive cafe'],
    ['J{\\o}rgensen Stra\\ss{}e \\L{}ukasz', 'jorgensen strasse lukasz'],
    ["an object\\'s", 'an object'],
    ['\\emph{very} \\mathcal{L} \\mathrm{d}', 'very l d'],
    ['$\\alpha$ and \\infty', 'alpha and infty'],
    ['4$\\times$ faster', '4 faster'],
    ['40\\% of C:\\new', '40 of c new'],
  ])('%j: %j', (text, result) => expect(terms(text)).toBe(result));
});

describe('words have their offsets in the text', () => {
  it.each([
    ['an auto-encoder', ['an', 'auto-encoder', 'auto', 'encoder']],
    ["\\emph{Poincar\\'e} ball", ["Poincar\\'e", 'ball']],
    ['Qwen模型', ['Qwen', '模型']],
    ["model's end", ['model', 'end']],
  ])('in %j', (text, found) => {
    expect(tokenizeText(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('in the order of their beginnings', () => {
    const starts = tokenizeText('the state-of-the-art chain-of-thought of GPT-4 模型').map(
      (word) => word.start,
    );
    expect(starts).toHaveLength(15);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('stop words', () => {
  it.each(['title', 'abstract'] as const)('are not indexed in the %s', (field) => {
    expect(termsForField('The chain-of-thought of the Anna', field)).toEqual([
      'chainofthought',
      'chain',
      'thought',
      'anna',
    ]);
  });

  it.each(['authors', 'organization', 'keywords', 'own'] as const)('are indexed in the %s', (field) => {
    expect(termsForField('An Li\nThe The', field)).toEqual(['an', 'li', 'the', 'the']);
  });
});
