import type { QueryDiagnostic } from './ast';

/** Collects the diagnostics of a query. */
export class DiagnosticCollector {
  readonly #text: string;
  readonly #found: QueryDiagnostic[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** In the order of the query. */
  get found(): QueryDiagnostic[] {
    return this.#found.sort((a, b) => a.start - b.start);
  }

  report({ start, end }: { start: number; end: number }, explanation: string, fix?: string): void {
    this.#found.push({ start, end, explanation, ...(fix !== undefined && { fix }) });
  }

  /** Reports a token, unless it touches the end of the query: then it is still being typed. */
  reportUnlessTyping(token: { start: number; end: number }, explanation: string, fix?: string): void {
    if (!this.isTyped(token)) this.report(token, explanation, fix);
  }

  /** Whether a token touches the end of the query. */
  isTyped({ end }: { end: number }): boolean {
    return end === this.#text.length;
  }

  /** Reports an unclosed parenthesis, with a fix that closes it at the end. */
  reportUnclosed(open: { start: number; end: number }, explanation: string): void {
    const rest = this.#text.slice(open.start).trimEnd();
    this.report({ start: open.start, end: this.#text.length }, explanation, `${rest})`);
  }
}
