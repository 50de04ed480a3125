import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import type { Paper } from '../paper/paper';
import type { Hit, PaperIndex } from './paper-index';
import { STOP_WORDS } from './stop-words';
import { termsOf } from './words';

/** The fields that are searched and how much a match in each weighs. */
const BOOST = { title: 4, abstract: 1, authors: 2, organization: 1.5, keywords: 1.5 };
/** Fewer exact answers than this, and answers with a typo follow them. */
const ENOUGH = 10;
/** In letters: a shorter word has too many neighbours for a typo to mean anything. */
const SHORTEST_WITH_TYPO = 4;
/** In letters: a shorter beginning matches half the dictionary, unless it is the word being typed. */
const SHORTEST_PREFIX = 3;

/** A {@link PaperIndex} in memory, by MiniSearch: it is gone with the page and must be filled anew. */
export class MiniSearchIndex implements PaperIndex {
  readonly #engine = new MiniSearch<Paper>({
    idField: 'id',
    fields: Object.keys(BOOST),
    extractField: (paper, field) => {
      const value = paper[field as keyof Paper];
      return Array.isArray(value) ? value.join('\n') : String(value ?? '');
    },
    tokenize: termsOf,
    processTerm: (term) => term,
    // Vacuuming is for long-lived indexes; this one lives as long as a popup.
    autoVacuum: false,
  });

  async put(papers: readonly Paper[]): Promise<void> {
    for (const paper of papers) {
      if (this.#engine.has(paper.id)) this.#engine.replace(paper);
      else this.#engine.add(paper);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (this.#engine.has(id)) this.#engine.discard(id);
  }

  async search(query: string): Promise<Hit[]> {
    const terms = meaningfulTerms(query);
    if (terms.length === 0) return [];
    const exact = this.#run(allOf(terms.map((term, at) => withPrefix(term, at === terms.length - 1))));
    if (exact.length >= ENOUGH) return exact;
    const forgiving = terms.map((term, at) => withTypo(term, at === terms.length - 1));
    const found = append(exact, this.#run(allOf(forgiving)));
    return found.length > 0 || terms.length === 1
      ? found
      : this.#run({ combineWith: 'OR', queries: forgiving });
  }

  #run(query: Query): Hit[] {
    return this.#engine.search(query, { boost: BOOST }).map(hitOf);
  }
}

/** The words of a query without the ones that narrow nothing, unless it has no others. */
function meaningfulTerms(query: string): string[] {
  const terms = [...new Set(termsOf(query))];
  const last = terms.at(-1) ?? '';
  // A single letter at the end is a word that has just been begun: it would match almost everything.
  const telling = terms.filter((term) => !STOP_WORDS.has(term) && !(term === last && /^[a-z]$/.test(term)));
  return telling.length > 0 ? telling : terms;
}

function allOf(queries: Query[]): Query {
  return { combineWith: 'AND', queries };
}

function withPrefix(term: string, isLast: boolean): Query {
  return one(term, { prefix: isLast || term.length >= SHORTEST_PREFIX });
}

/** The term, with one letter more, fewer or other, or with two neighbouring letters exchanged. */
function withTypo(term: string, isLast: boolean): Query {
  const prefix = isLast || term.length >= SHORTEST_PREFIX;
  if (term.length < SHORTEST_WITH_TYPO) return one(term, { prefix });
  const exchanged = one(neighboursExchanged(term), { combineWith: 'OR', boostTerm: () => 0.5 });
  return { combineWith: 'OR', queries: [one(term, { prefix, fuzzy: 1 }), exchanged] };
}

/** MiniSearch counts an exchange as two typos, though it is the commonest one. */
function neighboursExchanged(term: string): string {
  const letters = [...term];
  const spellings = letters
    .slice(1)
    .map((letter, at) => letters.with(at, letter).with(at + 1, letters[at] ?? ''));
  return spellings.map((spelling) => spelling.join('')).join(' ');
}

function one(terms: string, options: SearchOptions): Query {
  return { ...options, combineWith: options.combineWith ?? 'AND', queries: [terms] };
}

function hitOf(result: SearchResult): Hit {
  return { id: String(result.id), score: result.score, terms: Object.keys(result.match) };
}

function append(first: Hit[], more: Hit[]): Hit[] {
  const known = new Set(first.map((hit) => hit.id));
  return [...first, ...more.filter((hit) => !known.has(hit.id))];
}
