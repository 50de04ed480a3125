import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../lib/search/query-language/ast';
import { completionsAt } from '../../../lib/search/query-language/completion';
import { parseQuery } from '../../../lib/search/query-language/parse-query';
import { randomNumbers } from '../../support/random';

const NOW = new Date(2026, 5, 23, 12);
const PIECES =
  'a|graph|Ünï|LeCun|–|2510.12345|https://arxiv.org/abs/2510.12345|OR|AND|NOT|-|--|(|)|()|"|“|”|:|author:|by:|is:|date:|seen:|upvotes:|sort:|list:|autor:|foo:bar|read|raed|2026-05|2026-13|..|>|7d|50|date|f(x| |  |\n|\u{1f600}|\ud800|,'
    .split('|')
    .concat('|');
const RUNS = 3_000;

/** Random queries, the same in each run: pieces of the language, mostly with white space between them. */
function queries(seed: number): string[] {
  const random = randomNumbers(seed);
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? '';
  return Array.from({ length: RUNS }, () => {
    const length = Math.floor(random() * 12);
    return Array.from({ length }, () => pick() + (random() < 0.5 ? ' ' : '')).join('');
  });
}

/** A node and all below it. */
function nodesOf(ask: QueryNode | undefined): QueryNode[] {
  if (!ask) return [];
  if (ask.kind === 'not') return [ask, ...nodesOf(ask.of)];
  return ask.kind === 'all' || ask.kind === 'any' ? [ask, ...ask.of.flatMap(nodesOf)] : [ask];
}

const NAMES = {
  title: 'title',
  abstract: 'abstract',
  authors: 'author',
  organization: 'org',
  keywords: 'keyword',
} as const;

/** A query that asks for it; whether words are open is lost. */
function printAsk(ask: QueryNode): string {
  switch (ask.kind) {
    case 'words':
      return ask.fields?.[0] ? `${NAMES[ask.fields[0]]}:(${ask.text})` : `(${ask.text})`;
    case 'phrase':
      return `${ask.field ? `${NAMES[ask.field]}:` : ''}"${ask.text}"`;
    case 'id':
      return ask.id;
    case 'not':
      return `-${printAsk(ask.of)}`;
    case 'all':
      return `(${ask.of.map(printAsk).join(' ')})`;
    case 'any':
      return `(${ask.of.map(printAsk).join(' OR ')})`;
    case 'published':
      return `date:${ask.from ?? ''}..${ask.to ?? ''}`;
    case 'seen':
      return `seen:${day(ask.from)}..${day(ask.to && ask.to - 1)}`;
    case 'upvotes':
      return `upvotes:${ask.min ?? ''}..${ask.max ?? ''}`;
    case 'is':
    case 'has':
      return `${ask.kind}:${ask.value}`;
    default:
      return `${ask.kind}:"${ask.text}"`;
  }
}

function day(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toLocaleDateString('sv');
}

/** What is asked for, whether or not its end may be unfinished. */
function meaningOf(text: string): unknown {
  const meaning = JSON.stringify(parseQuery(text, NOW).root ?? null, (key, value) =>
    key === 'isUnfinished' ? undefined : value,
  );
  return JSON.parse(meaning);
}

describe.each([1, 2, 3])('random queries, seed %i', (seed) => {
  const all = queries(seed);

  it('have slips within their text, in its order', () => {
    for (const text of all) {
      const { diagnostics } = parseQuery(text, NOW);
      let before = 0;
      for (const { start, end, explanation } of diagnostics) {
        expect(start, text).toBeGreaterThanOrEqual(before);
        expect(end, text).toBeGreaterThan(start);
        expect(end, text).toBeLessThanOrEqual(text.length);
        expect(explanation).toMatch(/^[“\p{L}].*[.?]$/su);
        before = start;
      }
    }
  });

  it('mean the same each time', () => {
    for (const text of all) expect(parseQuery(text, NOW)).toEqual(parseQuery(text, NOW));
  });

  it('come in the one form there is for each meaning', () => {
    for (const text of all) {
      const nodes = nodesOf(parseQuery(text, NOW).root);
      for (const node of nodes) {
        if (node.kind === 'all' || node.kind === 'any') {
          expect(node.of.length, text).toBeGreaterThan(1);
          expect(node.of.map((part) => part.kind)).not.toContain(node.kind);
        }
        if (node.kind === 'not') expect(node.of.kind).not.toBe('not');
        if (node.kind === 'words' || node.kind === 'phrase') expect(node.text).toMatch(/[\p{L}\p{N}]/u);
        if ((node.kind === 'published' || node.kind === 'seen') && node.from && node.to)
          expect(node.from <= node.to, text).toBe(true);
      }
      const open = nodes.filter((node) => 'isUnfinished' in node && node.isUnfinished);
      expect(open.length).toBeLessThan(2);
      if (/\s$/.test(text)) expect(open.every((node) => node.kind === 'phrase')).toBe(true);
    }
  });

  it('are read again from what is printed of them', () => {
    for (const text of all) {
      const { root } = parseQuery(text, NOW);
      // Text that holds signs of the language cannot be printed so simply.
      if (!root || nodesOf(root).some((node) => 'text' in node && /["“”„()|\-:]|OR|AND|NOT/.test(node.text)))
        continue;
      const printed = printAsk(root);
      expect(parseQuery(`${printed} `, NOW).diagnostics, printed).toEqual([]);
      expect(meaningOf(printed), text).toEqual(meaningOf(text));
    }
  });

  it('mean the same in parentheses, negated twice, with AND and with |', () => {
    for (const text of all) {
      if (parseQuery(`${text} `, NOW).diagnostics.length > 0 || /["“”„]/.test(text)) continue;
      expect(meaningOf(`(${text} )`), text).toEqual(meaningOf(`${text} `));
      expect(meaningOf(`-(NOT (${text} ))`), text).toEqual(meaningOf(`${text} `));
      expect(meaningOf(`a AND (${text} )`), text).toEqual(meaningOf(`a (${text} )`));
      expect(meaningOf(`a | ${text} `), text).toEqual(meaningOf(`a OR ${text} `));
    }
  });

  it('have no more slips when one is mended', () => {
    for (const text of all) {
      // What is taken out must not have kept other signs from their meaning, as a quote does, or a name with a typo.
      const apart = `${text.replace(/["“”„]/g, '').replace(/[()|]/g, ' $& ')} `;
      const { diagnostics } = parseQuery(apart, NOW);
      for (const { start, end, fix } of diagnostics) {
        const isMisspelt = /^[a-z]+:$/i.test(apart.slice(start, end));
        if (fix === undefined || isMisspelt) continue;
        const mended = apart.slice(0, start) + fix + apart.slice(end);
        expect(parseQuery(mended, NOW).diagnostics.length, `${apart}→ ${mended}`).toBeLessThanOrEqual(
          diagnostics.length,
        );
      }
    }
  });

  it('are completed within their text', () => {
    const random = randomNumbers(seed);
    for (const text of all) {
      const caret = Math.floor(random() * (text.length + 1));
      const given = completionsAt(text, caret, () => ['a', 'a b', 'x"y']);
      expect(given.length).toBeLessThanOrEqual(6);
      for (const { start, end } of given) {
        expect(start).toBeLessThanOrEqual(caret);
        expect(end).toBeGreaterThanOrEqual(caret);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
