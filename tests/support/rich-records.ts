import type { SiteRecord } from '../replica/site-record';

const ABSTRACT =
  'We study how far a model can go. It goes further than was thought before. Experiments on ten benchmarks bear this out, and the code is public.';

/** Hand-made papers that together have every field, and values that are hard to extract. */
export const RICH_RECORDS: readonly SiteRecord[] = [
  {
    id: '2610.00001',
    title: 'Spectral Forcing for\n  Pixel-Space Diffusion',
    abstract: `${ABSTRACT}\nA second line follows.`,
    authors: [{ name: 'Ada Lovelace' }, { name: 'Kurt Gödel' }, { name: 'Hidden Person', hidden: true }],
    publishedAt: '2026-10-04T23:30:00.000Z',
    submittedOnDailyAt: '2026-10-05T00:00:00.000Z',
    submittedBy: 'weepiess2383',
    upvotes: 117,
    numComments: 8,
    githubRepo: 'https://github.com/o/spectral',
    githubStars: 86_112,
    projectPage: 'https://spectral.example.org/',
    aiSummary: 'A low-pass operator makes pixel-space diffusion models more efficient.',
    aiKeywords: ['diffusion models', '2D-DCT'],
  },
  {
    id: '2610.00002',
    title: '<think> & "Act": $\\beta$-VAE in 1.45times the Time',
    abstract: `${ABSTRACT} It reaches 86.7\\% with $O(n^2)$ steps & <b>no</b> tags.`,
    authors: [{ name: 'Solo Author' }],
    publishedAt: '2026-10-03T08:00:00.000Z',
    submittedOnDailyAt: '2026-10-05T00:00:00.000Z',
    submittedBy: 'somebody',
    upvotes: 0,
    numComments: 0,
    organization: { name: 'bytedance-seed', fullname: 'ByteDance Seed' },
  },
  {
    id: '2610.00003',
    title: '大型语言模型的可解释性 – قابلية التفسير',
    abstract: ABSTRACT,
    authors: Array.from({ length: 664 }, (_, at) => ({ name: `Author ${at + 1}` })),
    publishedAt: '2026-10-02T08:00:00.000Z',
    submittedOnDailyAt: '2026-10-05T00:00:00.000Z',
    submittedBy: 'third',
    upvotes: 1234,
    numComments: 1,
  },
  {
    id: '0704.0001',
    title: 'Calculation of Prompt Diphoton Production',
    abstract: ABSTRACT,
    authors: [{ name: 'C. Balázs' }, { name: 'E. L. Berger' }],
    publishedAt: '2007-04-02T19:18:42.000Z',
    submittedOnDailyAt: '2026-10-05T00:00:00.000Z',
    submittedBy: 'fourth',
    upvotes: 3,
    numComments: 0,
  },
];
