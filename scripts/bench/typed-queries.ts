/** What people look for, typed letter by letter: words, names, unfinished thoughts, slips of the keys. */
export const TYPED_QUERIES: readonly string[] = [
  'sparse autoencoders',
  'chain of thought',
  'diffusion transformer video',
  'retrieval augmented generation',
  'mixture of experts routing',
  'direct preference optimization',
  'vision language action',
  'long context attention',
  'reward hacking',
  'state space model',
  'graph neural network',
  'qwen2.5-vl',
  'llama 3',
  'hallucination in langauge models',
  'quantizaton of large models',
  'author:lecun',
  'protein structure',
  'speech recognition',
  'multi-agent reinforcement learning',
  'benchmark for code',
];

/** Waiting when the popup opens. */
export const COLD_QUERIES: readonly string[] = [
  'sparse autoencoders',
  'diffusion transformer',
  'preference optimization',
  'graph neural network',
  'speech recognition',
];
