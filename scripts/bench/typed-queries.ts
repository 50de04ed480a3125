/** What people search for, typed letter by letter: words, names, unfinished words, typos. */
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

/** Typed already when the popup opens. */
export const COLD_QUERIES: readonly string[] = [
  'sparse autoencoders',
  'diffusion transformer',
  'preference optimization',
  'graph neural network',
  'speech recognition',
];
