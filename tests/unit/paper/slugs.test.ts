import { expect, it } from 'vitest';
import { titleSlug } from '../../../lib/paper/id';

it.each([
  ['Attention Is All You Need', 'attention-is-all-you-need'],
  ['  Attention —is all\n  you need!? ', 'attention-is-all-you-need'],
  ['Café Schrödinger', 'cafe-schrodinger'],
  ['Cafe\u0301', 'cafe'],
  ['İstanbul', 'istanbul'],
  ['β-VAE: Λόγος', 'β-vae-λογος'],
  ['大型语言模型', '大型语言模型'],
  ['大型 GPT-4 模型', '大型-gpt-4-模型'],
  ['מודלי שפה', 'מודלי-שפה'],
  ['$\\mathcal{O}(n^2)$ Attention', 'mathcal-o-n-2-attention'],
  ['𝒪(n) in ﬁve steps', 'o-n-in-five-steps'],
  ['Does <think> & "reason"', 'does-think-reason'],
  ['---', ''],
  ['🔥', ''],
])('%j becomes %j', (title, slug) => expect(titleSlug(title)).toBe(slug));

it('the slug is the same for another spelling of a title, and different for another title', () => {
  expect(titleSlug('GPT‑4: a\u00a0“Study”')).toBe(titleSlug('gpt-4 A study'));
  expect(titleSlug('GPT-4')).not.toBe(titleSlug('GPT-5'));
  expect(titleSlug('注意力')).not.toBe(titleSlug('机器人'));
});
