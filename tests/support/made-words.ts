import type { Paper } from '../../lib/paper/paper';
import type { Random } from '../mutation/random';

const STEMS = [
  'model',
  'models',
  'modeling',
  'modal',
  'transformer',
  'transformers',
  'transform',
  'train',
  'training',
  'trains',
  'brain',
  'attention',
  'attentive',
  'retention',
  'gpt-4',
  'gpt4',
  'auto-encoder',
  'autoencoder',
  'encoder',
  'sparse',
  'sparsely',
  'spares',
  'diffusion',
  'diffusions',
  'the',
  'of',
  'and',
  'chain-of-thought',
  'chain',
  'thought',
  'cot',
  'Qwen2.5-VL',
  'Llama-3.1',
  'β-VAE',
  'beta',
  'Poincaré',
  'naïve',
  '注意力',
  '機械学習',
  '𝛼𝛽',
  'привет',
  'прибет',
  'a',
  'lm',
  'llm',
  'llms',
  '3d',
  '4d',
  'reinforcement',
  'reinforced',
  'learning',
]; // prettier-ignore
const NAMES = [
  'Ada Lovelace',
  'Alan Turing',
  'José Ñandú',
  'Li Wei',
  'Wei Li',
  'An Tran',
  'Model Smith',
  '李 雷',
];

/** Random words, some of them with a typo. */
export function madeText(random: Random, most: number): string {
  return Array.from({ length: 1 + random.below(most) }, () => madeWord(random)).join(' ');
}

function madeWord(random: Random): string {
  const word = random.pick(STEMS);
  if (!random.chance(0.15)) return word;
  const at = random.below(word.length);
  const letter = random.pick([...'aeimnrst']);
  return word.slice(0, at) + random.pick([letter, '', `${letter}${word[at] ?? ''}`]) + word.slice(at + 1);
}

/** A paper of words from a small vocabulary, so that terms, prefixes and typos coincide. */
export function madePaper(random: Random, id: string): Paper {
  const paper: Paper = {
    id,
    title: madeText(random, 6),
    firstSeenAt: '2026-06-22T08:00:00.000Z',
    lastSeenAt: '2026-06-22T08:00:00.000Z',
  };
  if (random.chance(0.8)) paper.abstract = madeText(random, 30);
  if (random.chance(0.6)) paper.authors = random.some(NAMES, 3);
  if (random.chance(0.2)) paper.organization = madeText(random, 2);
  if (random.chance(0.2)) paper.keywords = [madeText(random, 2), madeText(random, 1)];
  if (random.chance(0.1)) paper.aiSummary = madeText(random, 8);
  return paper;
}

/** A random id of one of the kinds that a library has. */
export function madeId(random: Random): string {
  const number = String(random.below(60)).padStart(5, '0');
  return random.pick([
    `2510.${number}`,
    `2401.${number}`,
    `0912.${number.slice(1)}`,
    `title:paper-${number}`,
  ]);
}
