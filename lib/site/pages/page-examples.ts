import type { PageKindName } from './page-kind-names';

/** URLs of each kind, for the test and as documentation of `page-kinds.ts`; not part of the build. */
export const PAGE_EXAMPLES: Readonly<Record<PageKindName, readonly string[]>> = {
  daily: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/',
    'https://huggingface.co/papers?q=',
    'https://huggingface.co/papers/date/2026-06-23',
    'https://huggingface.co/papers?date=2024-08-14',
    'https://huggingface.co/papers/date/2026-06-23#2606.15236',
  ],
  weekly: ['https://huggingface.co/papers/week/2026-W26'],
  monthly: ['https://huggingface.co/papers/month/2026-06'],
  trending: ['https://huggingface.co/papers/trending', 'https://huggingface.co/papers/trending/'],
  search: [
    'https://huggingface.co/papers?q=interpretability',
    'https://huggingface.co/papers/trending?q=sparse+autoencoder',
    'https://huggingface.co/papers/month/2026-06?q=circuits',
    'https://huggingface.co/papers/week/2026-W26?q=circuits',
    'https://huggingface.co/papers/date/2026-06-23?q=circuits',
  ],
  owner: ['https://huggingface.co/google/papers', 'https://huggingface.co/ByteDance-Seed/papers?p=1'],
  paper: [
    'https://huggingface.co/papers/2510.12345',
    'https://huggingface.co/papers/1706.03762#community',
    'https://huggingface.co/papers/0704.0001',
    'https://huggingface.co/papers/hep-th/9901001',
  ],
};

/** URLs that belong to no kind. */
export const NON_PAPER_PAGES: readonly string[] = [
  'https://huggingface.co/',
  'https://huggingface.co/models',
  'https://huggingface.co/papers/submit',
  'https://huggingface.co/datasets/papers',
  'https://huggingface.co/google/papers/of/others',
  'https://huggingface.co/papers/date/yesterday',
  'https://huggingface.co/papersplease',
  'https://example.com/papers',
  'https://huggingface.co.example.com/papers/trending',
];
