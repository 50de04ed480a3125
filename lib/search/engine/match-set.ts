import type { IndexView } from '../index/index-view';

/** Papers by ascending number, with scores. */
export interface ScoredMatches {
  papers: Uint32Array;
  scores: Float64Array;
}

/**
 * The matches of a query node: papers with scores, or a test whether a paper matches. A test is not materialized into
 * papers before it must be, since most filters are combined with words.
 */
export type MatchSet =
  | ({ kind: 'scored' } & ScoredMatches)
  | { kind: 'test'; passes: (paper: number) => boolean };

export function scoredSet(found: ScoredMatches): MatchSet {
  return { kind: 'scored', papers: found.papers, scores: found.scores };
}

/** Papers that are in every part, scores summed. */
export function intersection(parts: readonly MatchSet[]): MatchSet {
  const tests = parts.filter((part) => part.kind === 'test');
  const passes = (paper: number) => tests.every((test) => test.passes(paper));
  const sets: ScoredMatches[] = parts.filter((part) => part.kind === 'scored');
  const [smallest, ...others] = sets.sort((a, b) => a.papers.length - b.papers.length);
  if (!smallest) return { kind: 'test', passes };
  if (others.length === 0 && tests.length === 0) return scoredSet(smallest);
  const lookups = others.map(scoresIn);
  const papers: number[] = [];
  const scores: number[] = [];
  for (let at = 0; at < smallest.papers.length; at++) {
    const paper = smallest.papers[at] as number;
    let score: number | undefined = smallest.scores[at];
    for (const lookup of lookups) {
      const more = score === undefined ? undefined : lookup(paper);
      score = more === undefined || score === undefined ? undefined : score + more;
    }
    if (score === undefined || !passes(paper)) continue;
    papers.push(paper);
    scores.push(score);
  }
  return { kind: 'scored', papers: Uint32Array.from(papers), scores: Float64Array.from(scores) };
}

/** Papers that are in at least one part, scores summed. */
export function union(parts: readonly MatchSet[], view: IndexView): MatchSet {
  const tests = parts.filter((part) => part.kind === 'test');
  if (tests.length === parts.length)
    return { kind: 'test', passes: (paper) => tests.some((test) => test.passes(paper)) };
  const sums = new Map<number, number>();
  for (const part of parts) {
    const { papers, scores } = materialize(part, view);
    for (let at = 0; at < papers.length; at++) {
      const paper = papers[at] as number;
      sums.set(paper, (sums.get(paper) ?? 0) + (scores[at] as number));
    }
  }
  const papers = Uint32Array.from(sums.keys()).sort();
  return { kind: 'scored', papers, scores: Float64Array.from(papers, (paper) => sums.get(paper) ?? 0) };
}

/** Papers that are not in it. */
export function complement(part: MatchSet, view: IndexView): MatchSet {
  if (part.kind === 'test') return { kind: 'test', passes: (paper) => !part.passes(paper) };
  const excluded = new Uint8Array(view.size);
  for (const paper of part.papers) excluded[paper] = 1;
  return { kind: 'test', passes: (paper) => excluded[paper] !== 1 };
}

/** The papers of a set; of a test all that pass, without score. */
export function materialize(part: MatchSet, view: IndexView): ScoredMatches {
  if (part.kind === 'scored') return part;
  const papers: number[] = [];
  for (let paper = 0; paper < view.size; paper++)
    if (!view.isDeleted(paper) && part.passes(paper)) papers.push(paper);
  return { papers: Uint32Array.from(papers), scores: new Float64Array(papers.length) };
}

/** A test that papers with these ids pass. */
export function idFilter(ids: Iterable<string>, view: IndexView): MatchSet {
  const wanted = new Uint8Array(view.size);
  for (const id of ids) {
    const paper = view.find(id);
    if (paper !== undefined) wanted[paper] = 1;
  }
  return { kind: 'test', passes: (paper) => wanted[paper] === 1 };
}

/** The score of a paper, `undefined` when it is not in the set. Must be called with papers in ascending order. */
function scoresIn({ papers, scores }: ScoredMatches): (paper: number) => number | undefined {
  let at = 0;
  return (paper) => {
    while (at < papers.length && (papers[at] as number) < paper) at++;
    return papers[at] === paper ? scores[at] : undefined;
  };
}
