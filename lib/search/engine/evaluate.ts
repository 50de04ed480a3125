import { ALL_FIELDS } from '../index/fields';
import { planPhrase } from '../index/planning/plan-phrase';
import { planWords } from '../index/planning/plan-words';
import { narrowsNothing } from '../index/planning/query-words';
import type { Ask, Phrase } from '../query-language/ast';
import { filterOf } from './filters';
import { allOf, anyOf, type FoundSet, listed, noneOf, scored } from './match-set';
import { isSeveralWords, maskOfFields, type PhraseTest, phraseTest } from './phrase';
import type { Context } from './query-context';

/** What a query found, before it is put in order. */
export interface Evaluated {
  found: FoundSet;
  /** Phrases that every paper found must still be looked at for. */
  unchecked: readonly PhraseTest[];
  /** Terms of the index that count as matches: what to mark in a text. */
  terms: Set<string>;
}

/** Records read at once to check a phrase. */
const AT_ONCE = 200;

/**
 * Evaluates a query.
 *
 * @param leniency of its words: see `planWords`
 * @throws DamagedSegment when a part of the index cannot be read; what IndexedDB throws
 */
export async function evaluate(ask: Ask, leniency: 0 | 1 | 2, context: Context): Promise<Evaluated> {
  const terms = new Set<string>();
  const unchecked: PhraseTest[] = [];
  // A phrase that everything hangs on is checked from the best paper down, as far as papers are wanted.
  const parts = ask.kind === 'all' ? ask.of : [ask];
  const sets = parts.map(async (part) => {
    if (part.kind !== 'phrase') return evaluatePart(part, leniency, context, terms);
    if (isSeveralWords(part)) unchecked.push(phraseTest(part, context.ownText));
    return candidates(part, context, terms);
  });
  return { found: allOf(await Promise.all(sets)), unchecked, terms };
}

async function evaluatePart(
  ask: Ask,
  leniency: 0 | 1 | 2,
  context: Context,
  terms: Set<string>,
): Promise<FoundSet> {
  const { view } = context.index;
  const each = (of: readonly Ask[]) =>
    Promise.all(of.map((part) => evaluatePart(part, leniency, context, terms)));
  switch (ask.kind) {
    case 'words': {
      const fields = maskOfFields(ask.fields, ALL_FIELDS);
      const { acronyms } = context.index;
      const plan = planWords(ask.text, { fields, isOpen: ask.isOpen, leniency, acronyms });
      if (!plan) return { kind: 'test', passes: () => true };
      const found = await view.search(plan);
      for (const term of found.terms) terms.add(term);
      // "The" on the way to "the sparse …" narrows nothing, and nothing shall be gone for a letter.
      if (found.papers.length === 0 && narrowsNothing(ask.text)) return { kind: 'test', passes: () => true };
      return scored(found);
    }
    case 'phrase':
      return checked(await candidates(ask, context, terms), ask, context);
    case 'all':
      return allOf(await each(ask.of));
    case 'any':
      return anyOf(await each(ask.of), view);
    case 'not':
      // What must not be there is not marked, and a typo in it is not forgiven.
      return noneOf(await evaluatePart(finished(ask.of), 0, context, new Set()), view);
    default:
      return filterOf(ask, context);
  }
}

/** A part of a query whose last word stands for itself alone: "-diff" on the way to "-different" takes no diffusion away. */
function finished(ask: Ask): Ask {
  switch (ask.kind) {
    case 'words':
      return { ...ask, isOpen: false };
    case 'phrase': {
      const { isOpen: _, ...rest } = ask;
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
async function candidates(ask: Phrase, context: Context, terms: Set<string>): Promise<FoundSet> {
  const fields = maskOfFields(ask.field && [ask.field], ALL_FIELDS);
  const plan = planPhrase(ask.text, fields, ask.isOpen === true);
  if (!plan) return { kind: 'test', passes: () => true };
  const found = await context.index.view.search(plan);
  for (const term of found.terms) terms.add(term);
  return scored(found);
}

/** Those of the papers that hold a phrase. */
async function checked(found: FoundSet, ask: Phrase, context: Context): Promise<FoundSet> {
  if (!isSeveralWords(ask)) return found;
  const { view } = context.index;
  const holds = phraseTest(ask, context.ownText);
  const { papers, scores } = listed(found, view);
  const passed = new Set<string>();
  const ids = Array.from(papers, (paper) => view.idOf(paper));
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const paper of await context.records(ids.slice(at, at + AT_ONCE)))
      if (holds(paper)) passed.add(paper.id);
  const kept = [...papers.keys()].filter((at) => passed.has(ids[at] ?? ''));
  return scored({
    papers: Uint32Array.from(kept, (at) => papers[at] ?? 0),
    scores: Float64Array.from(kept, (at) => scores[at] ?? 0),
  });
}
