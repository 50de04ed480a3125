import { ALL_FIELDS } from '../index/fields';
import { planPhrase } from '../index/planning/plan-phrase';
import { planWords } from '../index/planning/plan-words';
import { isOnlyStopWords } from '../index/planning/query-words';
import type { PhraseNode, QueryNode } from '../query-language/ast';
import { evaluateFilter } from './filters';
import { complement, intersection, type MatchSet, materialize, scoredSet, union } from './match-set';
import { fieldMask, isMultiWord, type PhraseTest, phraseTest } from './phrase';
import type { QueryContext } from './query-context';

/** The matches of a query, before they are sorted. */
export interface Evaluation {
  found: MatchSet;
  /** Phrases that every paper found must still be checked for. */
  pendingChecks: readonly PhraseTest[];
  /** Terms of the index that count as matches: what to highlight in a text. */
  terms: Set<string>;
}

/** Records read at once to check a phrase. */
const BATCH_SIZE = 200;

/**
 * Evaluates a query.
 *
 * @param relaxation of its words: see `planWords`
 * @throws CorruptSegmentError when a part of the index cannot be read; what IndexedDB throws
 */
export async function evaluate(
  root: QueryNode,
  relaxation: 0 | 1 | 2,
  context: QueryContext,
): Promise<Evaluation> {
  const terms = new Set<string>();
  const pendingChecks: PhraseTest[] = [];
  // A phrase that every match needs is checked lazily, from the best paper down, as far as papers are wanted.
  const parts = root.kind === 'all' ? root.of : [root];
  const sets = parts.map(async (part) => {
    if (part.kind !== 'phrase') return evaluatePart(part, relaxation, context, terms);
    if (isMultiWord(part)) pendingChecks.push(phraseTest(part, context.userText));
    return candidates(part, context, terms);
  });
  return { found: intersection(await Promise.all(sets)), pendingChecks, terms };
}

async function evaluatePart(
  node: QueryNode,
  relaxation: 0 | 1 | 2,
  context: QueryContext,
  terms: Set<string>,
): Promise<MatchSet> {
  const { view } = context.index;
  const each = (of: readonly QueryNode[]) =>
    Promise.all(of.map((part) => evaluatePart(part, relaxation, context, terms)));
  switch (node.kind) {
    case 'words': {
      const fields = fieldMask(node.fields, ALL_FIELDS);
      const { acronyms } = context.index;
      const plan = planWords(node.text, { fields, isUnfinished: node.isUnfinished, relaxation, acronyms });
      if (!plan) return { kind: 'test', passes: () => true };
      const found = await view.search(plan);
      for (const term of found.terms) terms.add(term);
      // "The" on the way to "the sparse …" must not empty the results for a keystroke.
      if (found.papers.length === 0 && isOnlyStopWords(node.text))
        return { kind: 'test', passes: () => true };
      return scoredSet(found);
    }
    case 'phrase':
      return checkPhrase(await candidates(node, context, terms), node, context);
    case 'all':
      return intersection(await each(node.of));
    case 'any':
      return union(await each(node.of), view);
    case 'not':
      // What is excluded is not highlighted, and typos in it are not tolerated.
      return complement(await evaluatePart(asFinished(node.of), 0, context, new Set()), view);
    default:
      return evaluateFilter(node, context);
  }
}

/** A node whose last word counts as finished: "-diff" on the way to "-different" must not exclude "diffusion". */
function asFinished(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'words':
      return { ...node, isUnfinished: false };
    case 'phrase': {
      const { isUnfinished: _, ...rest } = node;
      return rest;
    }
    case 'all':
    case 'any':
      return { ...node, of: node.of.map(asFinished) };
    case 'not':
      return { ...node, of: asFinished(node.of) };
    default:
      return node;
  }
}

/** Papers that contain all words of a phrase, side by side or not. */
async function candidates(phrase: PhraseNode, context: QueryContext, terms: Set<string>): Promise<MatchSet> {
  const fields = fieldMask(phrase.field && [phrase.field], ALL_FIELDS);
  const plan = planPhrase(phrase.text, fields, phrase.isUnfinished === true);
  if (!plan) return { kind: 'test', passes: () => true };
  const found = await context.index.view.search(plan);
  for (const term of found.terms) terms.add(term);
  return scoredSet(found);
}

/** Those of the papers that contain a phrase. */
async function checkPhrase(found: MatchSet, phrase: PhraseNode, context: QueryContext): Promise<MatchSet> {
  if (!isMultiWord(phrase)) return found;
  const { view } = context.index;
  const matches = phraseTest(phrase, context.userText);
  const { papers, scores } = materialize(found, view);
  const passed = new Set<string>();
  const ids = Array.from(papers, (paper) => view.idOf(paper));
  for (let at = 0; at < ids.length; at += BATCH_SIZE)
    for (const paper of await context.records(ids.slice(at, at + BATCH_SIZE)))
      if (matches(paper)) passed.add(paper.id);
  const passing = [...papers.keys()].filter((at) => passed.has(ids[at] ?? ''));
  return scoredSet({
    papers: Uint32Array.from(passing, (at) => papers[at] ?? 0),
    scores: Float64Array.from(passing, (at) => scores[at] ?? 0),
  });
}
