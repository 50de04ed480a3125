import type { Ask, ParsedQuery, Sort } from './ast';
import { compose, negate } from './combine-nodes';
import { EXPLAIN } from './diagnostic-messages';
import { Slips } from './diagnostics';
import type { LanguageField } from './fields';
import { readBare, readValueOf } from './operand';
import { type Token, tokensOf } from './tokenizer';

/**
 * Reads a query (docs/query-language.md). There is no text that is not a query: what cannot be taken as it stands is
 * told of in `slips`, and the rest counts.
 *
 * @param text as typed. What touches its end is taken to be unfinished, so that it is not called a slip while typed
 * @param now for dates that are told from today; its time zone here is the reader's
 */
export function parseQuery(text: string, now: Date): ParsedQuery {
  return new Parser(text, now).query();
}

/** Parentheses within each other: more is no query of a human being, and might end in a stack overflow. */
const DEEPEST = 40;

/** What cannot follow a sign. */
const ENDS: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['close', 'or', 'and']);

/** Recursive descent, a method for each rule of the grammar. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #slips: Slips;
  readonly #now: Date;
  #at = 0;
  #depth = 0;
  #sort: Sort | undefined;

  constructor(text: string, now: Date) {
    this.#tokens = tokensOf(text);
    this.#slips = new Slips(text);
    this.#now = now;
  }

  query(): ParsedQuery {
    const ask = this.#any();
    return { ...(ask && { ask }), ...(this.#sort && { sort: this.#sort }), slips: this.#slips.found };
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  /** @param within the field whose values stand here, as in `author:(lecun OR bengio)` */
  #any(within?: LanguageField): Ask | undefined {
    const parts: Ask[] = [];
    let or: Token | undefined;
    for (;;) {
      const first = this.#at;
      const part = this.#all(within);
      if (part) parts.push(part);
      const isEmpty = this.#at === first;
      const next = this.#token;
      if (next?.kind !== 'or') {
        if (isEmpty && or) this.#tellEdge(or);
        return compose('any', parts);
      }
      if (isEmpty) this.#tellEdge(next);
      else or = next;
      this.#at++;
    }
  }

  #all(within?: LanguageField): Ask | undefined {
    const parts: Ask[] = [];
    for (let token = this.#token; token && token.kind !== 'or'; token = this.#token) {
      if (token.kind === 'close' && this.#depth > 0) break;
      if (token.kind === 'close') this.#slips.tell(token, EXPLAIN.surplus, '');
      // `AND` says what is so without it, and is no slip anywhere.
      if (token.kind === 'close' || token.kind === 'and') this.#at++;
      else parts.push(...this.#signed(within));
    }
    return compose('all', parts);
  }

  /** An operand and the signs before it; empty when nothing of it is left. */
  #signed(within?: LanguageField): Ask[] {
    let sign: Token | undefined;
    let isNot = false;
    for (let token = this.#token; token?.kind === 'not'; token = this.#token) {
      const next = this.#tokens[++this.#at];
      const isLone = !next || ENDS.has(next.kind) || (token.text !== 'NOT' && next.start > token.end);
      if (isLone) this.#slips.tellUnlessTyped(token, EXPLAIN.lone(token.text), '');
      else isNot = !isNot;
      sign = token;
    }
    const token = this.#token;
    if (!token || ENDS.has(token.kind)) return [];
    const isOrder = token.field?.value.kind === 'sort';
    if (isNot && isOrder && sign) this.#slips.tell(sign, EXPLAIN.lone(sign.text), '');
    const ask = this.#operand(token, within);
    if (!ask) return [];
    return [isNot ? negate(ask) : ask];
  }

  #operand(token: Token, within?: LanguageField): Ask | undefined {
    this.#at++;
    if (token.kind === 'open') return this.#group(token, within);
    if (token.field) return this.#field(token, token.field);
    if (!within) return readBare(token, this.#slips);
    const { ask, sort } = readValueOf(within, token, this.#slips, this.#now);
    if (sort && this.#sort) this.#slips.tell(token, EXPLAIN.sorted);
    this.#sort ??= sort;
    return ask;
  }

  #field(name: Token, field: LanguageField): Ask | undefined {
    const next = this.#token;
    const isWord = next?.kind === 'word' || next?.kind === 'phrase';
    if (next?.start === name.end && (isWord || next.kind === 'open')) return this.#operand(next, field);
    const explanation = EXPLAIN.valueless(name.text);
    const upToNext = { start: name.start, end: next?.start ?? name.end };
    if (isWord) this.#slips.tell(upToNext, explanation, `${name.text}:`);
    else this.#slips.tellUnlessTyped(name, explanation, '');
    return undefined;
  }

  #group(open: Token, within?: LanguageField): Ask | undefined {
    if (this.#depth >= DEEPEST) {
      this.#slips.tell(open, EXPLAIN.surplus, '');
      return undefined;
    }
    const first = this.#at;
    this.#depth++;
    const ask = this.#any(within);
    this.#depth--;
    const close = this.#token;
    if (close) this.#at++;
    else if (this.#tokens.at(-1)?.isClosed === false) this.#slips.tell(open, EXPLAIN.unclosed);
    else if (!this.#slips.isTyped(open)) this.#slips.tellUnclosed(open, EXPLAIN.unclosed);
    if (close && this.#at === first + 1) {
      const both = { start: open.start, end: close.end };
      this.#slips.tell(both, EXPLAIN.hollow, within ? undefined : '');
    }
    return ask;
  }

  #tellEdge(word: Token): void {
    this.#slips.tellUnlessTyped(word, EXPLAIN.edge(word.text), '');
  }
}
