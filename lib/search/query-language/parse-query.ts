import type { ParsedQuery, QueryNode, Sort } from './ast';
import { combineNodes, negate } from './combine-nodes';
import { DIAGNOSTIC_MESSAGES } from './diagnostic-messages';
import { DiagnosticCollector } from './diagnostics';
import type { QueryField } from './fields';
import { parseBareTerm, parseFieldTerm } from './operand';
import { type Token, tokenize } from './tokenizer';

/**
 * Parses a query (docs/query-language.md). Every text is a query: what cannot be understood as written is reported in
 * `diagnostics`, and the rest counts.
 *
 * @param text as typed. What touches its end counts as unfinished, so that it is not reported while being typed
 * @param now for dates relative to today, in the user's time zone
 */
export function parseQuery(text: string, now: Date): ParsedQuery {
  return new Parser(text, now).query();
}

/** Levels of nested parentheses: more is no query of a human being, and might end in a stack overflow. */
const MAX_DEPTH = 40;

/** Tokens that cannot follow a sign. */
const ENDS: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['close', 'or', 'and']);

/** Recursive descent, a method for each rule of the grammar. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #diagnostics: DiagnosticCollector;
  readonly #now: Date;
  #at = 0;
  #depth = 0;
  #sort: Sort | undefined;

  constructor(text: string, now: Date) {
    this.#tokens = tokenize(text);
    this.#diagnostics = new DiagnosticCollector(text);
    this.#now = now;
  }

  query(): ParsedQuery {
    const root = this.#any();
    return {
      ...(root && { root }),
      ...(this.#sort && { sort: this.#sort }),
      diagnostics: this.#diagnostics.found,
    };
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  /** @param within the field whose values these are, as in `author:(lecun OR bengio)` */
  #any(within?: QueryField): QueryNode | undefined {
    const parts: QueryNode[] = [];
    let or: Token | undefined;
    for (;;) {
      const first = this.#at;
      const part = this.#all(within);
      if (part) parts.push(part);
      const isEmpty = this.#at === first;
      const next = this.#token;
      if (next?.kind !== 'or') {
        if (isEmpty && or) this.#reportEdge(or);
        return combineNodes('any', parts);
      }
      if (isEmpty) this.#reportEdge(next);
      else or = next;
      this.#at++;
    }
  }

  #all(within?: QueryField): QueryNode | undefined {
    const parts: QueryNode[] = [];
    for (let token = this.#token; token && token.kind !== 'or'; token = this.#token) {
      if (token.kind === 'close' && this.#depth > 0) break;
      if (token.kind === 'close') this.#diagnostics.report(token, DIAGNOSTIC_MESSAGES.extraParenthesis, '');
      // `AND` is implied without it, and is no error anywhere.
      if (token.kind === 'close' || token.kind === 'and') this.#at++;
      else parts.push(...this.#signed(within));
    }
    return combineNodes('all', parts);
  }

  /** An operand and the signs before it; empty when nothing of it counts. */
  #signed(within?: QueryField): QueryNode[] {
    let sign: Token | undefined;
    let isNot = false;
    for (let token = this.#token; token?.kind === 'not'; token = this.#token) {
      const next = this.#tokens[++this.#at];
      const isLone = !next || ENDS.has(next.kind) || (token.text !== 'NOT' && next.start > token.end);
      if (isLone)
        this.#diagnostics.reportUnlessTyping(token, DIAGNOSTIC_MESSAGES.loneOperator(token.text), '');
      else isNot = !isNot;
      sign = token;
    }
    const token = this.#token;
    if (!token || ENDS.has(token.kind)) return [];
    const isSort = token.field?.value.kind === 'sort';
    if (isNot && isSort && sign)
      this.#diagnostics.report(sign, DIAGNOSTIC_MESSAGES.loneOperator(sign.text), '');
    const node = this.#operand(token, within);
    if (!node) return [];
    return [isNot ? negate(node) : node];
  }

  #operand(token: Token, within?: QueryField): QueryNode | undefined {
    this.#at++;
    if (token.kind === 'open') return this.#group(token, within);
    if (token.field) return this.#field(token, token.field);
    if (!within) return parseBareTerm(token, this.#diagnostics);
    const { node, sort } = parseFieldTerm(within, token, this.#diagnostics, this.#now);
    if (sort && this.#sort) this.#diagnostics.report(token, DIAGNOSTIC_MESSAGES.duplicateSort);
    this.#sort ??= sort;
    return node;
  }

  #field(name: Token, field: QueryField): QueryNode | undefined {
    const next = this.#token;
    const isWord = next?.kind === 'word' || next?.kind === 'phrase';
    if (next?.start === name.end && (isWord || next.kind === 'open')) return this.#operand(next, field);
    const explanation = DIAGNOSTIC_MESSAGES.missingValue(name.text, field);
    const upToNext = { start: name.start, end: next?.start ?? name.end };
    if (isWord) this.#diagnostics.report(upToNext, explanation, `${name.text}:`);
    else this.#diagnostics.reportUnlessTyping(name, explanation, '');
    return undefined;
  }

  #group(open: Token, within?: QueryField): QueryNode | undefined {
    if (this.#depth >= MAX_DEPTH) {
      this.#diagnostics.report(open, DIAGNOSTIC_MESSAGES.extraParenthesis, '');
      return undefined;
    }
    const first = this.#at;
    this.#depth++;
    const node = this.#any(within);
    this.#depth--;
    const close = this.#token;
    if (close) this.#at++;
    else if (this.#tokens.at(-1)?.isClosed === false)
      this.#diagnostics.report(open, DIAGNOSTIC_MESSAGES.unclosed);
    else if (!this.#diagnostics.isTyped(open))
      this.#diagnostics.reportUnclosed(open, DIAGNOSTIC_MESSAGES.unclosed);
    if (close && this.#at === first + 1) {
      const both = { start: open.start, end: close.end };
      this.#diagnostics.report(both, DIAGNOSTIC_MESSAGES.emptyGroup, within ? undefined : '');
    }
    return node;
  }

  #reportEdge(word: Token): void {
    this.#diagnostics.reportUnlessTyping(word, DIAGNOSTIC_MESSAGES.operatorAtEdge(word.text), '');
  }
}
