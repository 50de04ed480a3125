import { ALL_FIELDS } from '../index/fields';
import { planPhrase } from '../index/planning/plan-phrase';
import { planWords } from '../index/planning/plan-words';
import { isOnlyStopWords } from '../index/planning/query-words';
import type { PhraseNode, QueryNode } from '../query-language/ast';
import { evaluateFilter } from './filters';
import { complement, intersection, type MatchSet, materialize, scoredSet, union } from './match-set';
import { fieldMask, isMultiWord, type PhraseTest, phraseTest } from './phrase';
import type { QueryContext } from './query-context';

/** What a query found, before it is put in order. */
export interface Evaluation {
  found: MatchSet;
  /** Phrases that every paper found must still be looked at for. */
  pendingChecks: readonly PhraseTest[];
  /** Terms of the index that count as matches: what to mark in a text. */
  terms: Set<string>;
}

/** Records read at once to check a phrase. */
const AT_ONCE = 200;

/**
 * Evaluates a query.
 *
 * @param relaxation of its words: see `planWords`
 * @throws DamagedSegment when a part of the index cannot be read; what IndexedDB throws
 */
export async function evaluate(
  ask: QueryNode,
  relaxation: 0 | 1 | 2,
  context: QueryContext,
): Promise<Evaluation> {
  const terms = new Set<string>();
  const pendingChecks: PhraseTest[] = [];
  // A phrase that everything hangs on is checked from the best paper down, as far as papers are wanted.
  const parts = ask.kind === 'all' ? ask.of : [ask];
  const sets = parts.map(async (part) => {
    if (part.kind !== 'phrase') return evaluatePart(part, relaxation, context, terms);
    if (isMultiWord(part)) pendingChecks.push(phraseTest(part, context.userText));
    return candidates(part, context, terms);
  });
  return { found: intersection(await Promise.all(sets)), pendingChecks, terms };
}

async function evaluatePart(
  ask: QueryNode,
  relaxation: 0 | 1 | 2,
  context: QueryContext,
  terms: Set<string>,
): Promise<MatchSet> {
  const { view } = context.index;
  const each = (of: readonly QueryNode[]) =>
    Promise.all(of.map((part) => evaluatePart(part, relaxation, context, terms)));
  switch (ask.kind) {
    case 'words': {
      const fields = fieldMask(ask.fields, ALL_FIELDS);
      const { acronyms } = context.index;
      const plan = planWords(ask.text, { fields, isUnfinished: ask.isUnfinished, relaxation, acronyms });
      if (!plan) return { kind: 'test', passes: () => true };
      const found = await view.search(plan);
      for (const term of found.terms) terms.add(term);
      // "The" on the way to "the sparse …" narrows nothing, and nothing shall be gone for a letter.
      if (found.papers.length === 0 && isOnlyStopWords(ask.text)) return { kind: 'test', passes: () => true };
      return scoredSet(found);
    }
    case 'phrase':
      return checked(await candidates(ask, context, terms), ask, context);
    case 'all':
      return intersection(await each(ask.of));
    case 'any':
      return union(await each(ask.of), view);
    case 'not':
      // What must not be there is not marked, and a typo in it is not forgiven.
      return complement(await evaluatePart(finished(ask.of), 0, context, new Set()), view);
    default:
      return evaluateFilter(ask, context);
  }
}

/** A part of a query whose last word stands for itself alone: "-diff" on the way to "-different" takes no diffusion away. */
function finished(ask: QueryNode): QueryNode {
  switch (ask.kind) {
    case 'words':
      return { ...ask, isUnfinished: false };
    case 'phrase': {
      const { isUnfinished: _, ...rest } = ask;
      return rest;
    }
    case 'all':
    case 'any':
      return { ...ask, of: ask.of.map(finished) };
    case 'not':
      return { ...ask, of: finished(ask.of) };
    default:
      return ask;
  }
}

/** Papers that hold all words of a phrase, side by side or not. */
async function candidates(ask: PhraseNode, context: QueryContext, terms: Set<string>): Promise<MatchSet> {
  const fields = fieldMask(ask.field && [ask.field], ALL_FIELDS);
  const plan = planPhrase(ask.text, fields, ask.isUnfinished === true);
  if (!plan) return { kind: 'test', passes: () => true };
  const found = await context.index.view.search(plan);
  for (const term of found.terms) terms.add(term);
  return scoredSet(found);
}

/** Those of the papers that hold a phrase. */
async function checked(found: MatchSet, ask: PhraseNode, context: QueryContext): Promise<MatchSet> {
  if (!isMultiWord(ask)) return found;
  const { view } = context.index;
  const holds = phraseTest(ask, context.userText);
  const { papers, scores } = materialize(found, view);
  const passed = new Set<string>();
  const ids = Array.from(papers, (paper) => view.idOf(paper));
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const paper of await context.records(ids.slice(at, at + AT_ONCE)))
      if (holds(paper)) passed.add(paper.id);
  const kept = [...papers.keys()].filter((at) => passed.has(ids[at] ?? ''));
  return scoredSet({
    papers: Uint32Array.from(kept, (at) => papers[at] ?? 0),
    scores: Float64Array.from(kept, (at) => scores[at] ?? 0),
  });
}
