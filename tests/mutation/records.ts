import type { SiteRecord } from '../replica/site-record';

const DAY_MS = 86_400_000;

function recordOf(at: number): SiteRecord {
  const word = wordOf(at);
  const has = (every: number) => at % every !== every - 1;
  const id = at === 11 ? '0704.0011' : `2606.${String(10_001 + at * 37)}`;
  return {
    id,
    title: titleOf(at, word),
    abstract: abstractOf(at, word),
    authors: authorsOf(at, word),
    publishedAt: new Date(Date.UTC(2025, 6, 3, 22, 30) + at * 11 * DAY_MS).toISOString(),
    // Never a day on which any of the papers came out.
    submittedOnDailyAt: new Date(Date.UTC(2025, 6, 5, 1) + at * 11 * DAY_MS).toISOString(),
    submittedBy: has(7) ? `sender-${word.toLowerCase()}` : undefined,
    upvotes: at === 5 ? 0 : 300 + at * 7,
    numComments: has(5) ? 101 + at * 3 : undefined,
    organization: has(3) ? undefined : { name: `lab-${word.toLowerCase()}`, fullname: `Institute ${word}` },
    githubRepo: has(4) ? `https://github.com/${word}/code` : undefined,
    githubStars: has(4) ? (at === 2 ? 777 : 2_037 + at * 1_700) : undefined,
    projectPage: has(6) ? `https://${word.toLowerCase()}.example.org/` : undefined,
    aiSummary: has(4) ? `A single ${word} summary tells of sparse towers in brief.` : undefined,
    aiKeywords: has(5) ? [`${word} towers`, `${word} circuits`] : undefined,
    thumbnail: has(6) ? `https://cdn-thumbnails.huggingface.co/made/${word}.png` : undefined,
    mediaUrls: at % 9 === 8 ? [`https://cdn-uploads.huggingface.co/${word}.mp4`] : undefined,
  };
}

/** Titles of several shapes: on two lines, with a colon, a question, a number at either end, entirely in another script. */
function titleOf(at: number, word: string): string {
  const shapes = [
    `${word} Towers in\n  Sparse Models`,
    `${word}: A Sparse Look at Everything`,
    `Can ${word} Reason?`,
    `${word} at Scale 2`,
    `3 Ways to ${word}`,
    `Why ${word}. And Why Not`,
    `稀疏模型 ${word} 的解释`,
  ];
  return shapes[at % shapes.length] ?? word;
}

function abstractOf(at: number, word: string): string {
  const more = at % 2 === 0 ? ` On March ${1 + at} the ${3 + at} authors of ${word} met.` : '';
  return `We look at sparse ${word} towers.\nThey stand, for ${word}, in every model.${more} Code for ${word} is public.`;
}

/** One of them is sometimes hidden. Only the first ones have handles, as on a card. */
function authorsOf(at: number, word: string): SiteRecord['authors'] {
  const visible = Array.from({ length: 2 + at }, (_, number) => ({
    name: `${wordOf(number + 40)} Von${word}`,
    handle: number < 3 ? `${word.toLowerCase()}-${number}` : undefined,
  }));
  return at % 4 === 0 ? [...visible, { name: `Hidden Von${word}`, hidden: true }] : visible;
}

const ONSETS = ['B', 'D', 'F', 'G', 'K', 'L', 'N', 'R', 'T', 'V'];
const RHYMES = ['alo', 'emi', 'iru', 'oka', 'une', 'avi', 'eso'];

/** A word of no language for each number up to 69. */
function wordOf(at: number): string {
  return `${ONSETS[at % ONSETS.length]}${RHYMES[at % RHYMES.length]}x`;
}

/**
 * Papers of which no two share the value of any field, and no two numeric fields share a number: every saved value can be
 * traced to one record and one field. Each lacks some fields that others have.
 */
export const POOL: readonly SiteRecord[] = Array.from({ length: 30 }, (_, at) => recordOf(at));
