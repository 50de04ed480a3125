import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SiteRecord } from '../tests/replica/site-record';

/** One line of the corpus; its README describes each field. */
interface CorpusPaper {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  hiddenAuthors: number;
  dailyDate: string;
  publishedAt: string;
  submittedOnDailyAt?: string;
  submittedBy?: string;
  upvotes: number;
  numComments: number;
  thumbnail?: string;
  mediaUrls?: string[];
  githubRepo?: string;
  githubStars?: number;
  projectPage?: string;
  ai_summary?: string;
  ai_keywords?: string[];
  organization?: string;
  seenDays: string[];
}

/** The papers of the corpus as the site has them, and which of them were listed on which day. */
export interface Corpus {
  records: SiteRecord[];
  days: Map<string, SiteRecord[]>;
}

/** @param file the corpus, one JSON object per line, gzipped */
export function readCorpus(file: string): Corpus {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const corpus: Corpus = { records: [], days: new Map() };
  for (const line of lines) {
    const paper: CorpusPaper = JSON.parse(line);
    const record = recordOf(paper);
    corpus.records.push(record);
    for (const day of new Set([paper.dailyDate, ...paper.seenDays]))
      corpus.days.set(day, [...(corpus.days.get(day) ?? []), record]);
  }
  return corpus;
}

function recordOf(paper: CorpusPaper): SiteRecord {
  const hidden = Array.from({ length: paper.hiddenAuthors }, (_, at) => ({
    name: `Hidden Author ${at + 1}`,
    hidden: true,
  }));
  return {
    ...paper,
    authors: [...paper.authors.map((name) => ({ name })), ...hidden],
    organization: organizationOf(paper.organization),
    aiSummary: paper.ai_summary,
    aiKeywords: paper.ai_keywords,
  };
}

/** The corpus has only the displayed name; the one in addresses is derived from it. */
function organizationOf(fullname: string | undefined): SiteRecord['organization'] {
  return fullname === undefined ? undefined : { name: fullname.replace(/[^\w.-]+/g, '-'), fullname };
}
